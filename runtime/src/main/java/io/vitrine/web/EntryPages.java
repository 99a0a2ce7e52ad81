package io.vitrine.web;

import org.jspecify.annotations.Nullable;

/**
 * The two pages that the server writes itself: one that lets a browser in, and one that says why it does not. Both name an
 * empty icon, or the browser would ask for one that is not there.
 */
final class EntryPages {
    private static final String STYLESHEET = """
        <link rel="stylesheet" href="%s">
        """;
    private static final String MARK = """
        <svg class="mark" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><rect x="1" y="1" width="9" \
        height="18" rx="2.5"/><rect x="12" y="1" width="7" height="10" rx="2.5" opacity=".75"/><rect x="12" y="13" \
        width="7" height="6" rx="2.5" opacity=".45"/></svg>""";

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

    /**
     * A code that lets nobody in any more.
     *
     * @param stylesheet the path of the App's own; null where the App is not part of the build
     */
    static String badCode(@Nullable String stylesheet) {
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>Vitrine</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="dark light">
            <link rel="icon" href="data:,">
            %s</head>
            <body>
            <main class="entry">
            <section class="empty">
            %s
            <h1>This link has been used, or is too old</h1>
            <p>Each link lets one browser in, within 10 minutes. Where the server runs, this prints a new one:</p>
            <div class="code-line"><code>./vitrine open</code></div>
            <p>A browser that is in already needs no link: <a href="/">open Vitrine</a>.</p>
            <p class="code">access.token</p>
            </section>
            </main>
            </body>
            </html>
            """.formatted(stylesheet == null ? "" : STYLESHEET.formatted(stylesheet), MARK);
    }
}
