package io.vitrine.state;

/** How panels stand on the page. The page has one grid of samples, so nothing about it can differ yet. */
public record Layout() {
    public static final Layout DEFAULT = new Layout();
}
