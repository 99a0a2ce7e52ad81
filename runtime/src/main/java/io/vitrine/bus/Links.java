package io.vitrine.bus;

import java.net.URI;

/** Where people find the App. */
public interface Links {
    /** The page at {@code path}, without a code. */
    URI url(String path);

    /** The page at {@code path} with a code that lets one browser in. */
    URI invitation(String path);
}
