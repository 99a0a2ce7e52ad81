package io.vitrine.web;

/**
 * The two pages that the server writes itself: one that lets a browser in, and one that says why it does not. Both name an
 * empty icon, or the browser would ask for one that is not there.
 */
final class EntryPages {
    private EntryPages() {}

    /**
     * Goes on to {@code path}, which is {@code /} or {@code /s/} and an id: nothing that would lead elsewhere or needs
     * escaping gets here. A redirect would not do, since a strict cookie is not sent along when the click came from another
     * site; the page's own step is from this site.
     */
    static String goOn(String path) {
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>Vitrine</title>
            <link rel="icon" href="data:,">
            <meta http-equiv="refresh" content="0; url=%1$s">
            </head>
            <body><p><a href="%1$s">Open Vitrine</a></p></body>
            </html>
            """.formatted(path);
    }

    static String badCode() {
        return """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Vitrine</title><link rel="icon" href="data:,"></head>
            <body>
            <h1>This link has been used, or is too old</h1>
            <p>Each link lets one browser in, within 10 minutes. <code>./vitrine open</code> prints a new one.</p>
            <p><small>access.token</small></p>
            </body>
            </html>
            """;
    }
}
