package io.vitrine.web;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names by which this server may be called, on any port, since tunnels have others. A page elsewhere that lets its own
 * name point here (DNS rebinding) sends that name, and is refused by it.
 */
final class HostNames {
    private static final Pattern HOST = Pattern.compile("(?<name>\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(?::[0-9]{1,5})?");
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1");

    private final Set<String> names = new HashSet<>();

    private HostNames(Stream<String> names) {
        names.map(HostNames::normal).forEach(this.names::add);
    }

    /** Loopback's names, {@code address}, {@code more}; where it listens to all, also what the machine is called. */
    static HostNames of(String address, List<String> more) {
        Stream<String> machine = isWildcard(address) ? machine().stream() : Stream.of(address);
        return new HostNames(
                Stream.of(LOOPBACK.stream(), machine, more.stream()).flatMap(names -> names));
    }

    static boolean isWildcard(String address) {
        return address.equals("0.0.0.0") || address.equals("::") || address.equals("[::]");
    }

    static boolean isLoopback(String address) {
        return LOOPBACK.contains(normal(address));
    }

    /** Whether a {@code Host} header of this value names this server. */
    boolean allow(@Nullable String host) {
        if (host == null) {
            return false;
        }
        Matcher parts = HOST.matcher(host);
        return parts.matches() && names.contains(normal(parts.group("name")));
    }

    /** One way to write each name; an IPv6 address has many. */
    private static String normal(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String bare = lower.startsWith("[") && lower.endsWith("]") ? lower.substring(1, lower.length() - 1) : lower;
        if (bare.indexOf(':') < 0) {
            return bare;
        }
        try {
            String text = InetAddress.getByName(bare).getHostAddress(); // an address, so nothing is looked up
            return text.indexOf('%') < 0 ? text : text.substring(0, text.indexOf('%'));
        } catch (UnknownHostException e) {
            return bare;
        }
    }

    private static List<String> machine() {
        try {
            return Stream.concat(
                            NetworkInterface.networkInterfaces()
                                    .flatMap(NetworkInterface::inetAddresses)
                                    .map(InetAddress::getHostAddress),
                            Stream.of(InetAddress.getLocalHost().getHostName()))
                    .toList();
        } catch (SocketException | UnknownHostException e) {
            return List.of(); // then it is called by its loopback names, or by --host
        }
    }
}
