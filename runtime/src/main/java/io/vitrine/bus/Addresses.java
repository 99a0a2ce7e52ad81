package io.vitrine.bus;

/** The addresses of the event bus. */
public final class Addresses {
    /** Requests with plans; answered by what they did or by the problem. */
    public static final String PLANS = "vitrine.plans";

    /** Ids of requests that are given up. */
    public static final String CANCELS = "vitrine.cancels";

    private Addresses() {}

    /** Where everyone on a session hears of it, in order. */
    public static String session(String id) {
        return "vitrine.session." + id;
    }
}
