package io.vitrine.wire;

import java.util.regex.Pattern;

/** The ids by which a client numbers what it asks. */
final class RequestIds {
    // 18 digits are a long.
    private static final Pattern ID = Pattern.compile("[0-9a-f]{16}-[0-9]{1,18}");

    private RequestIds() {}

    static void check(String id) {
        if (!ID.matcher(id).matches()) {
            throw WireProblems.badRequest(id).asException();
        }
    }
}
