package io.vitrine.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Says over a socket what no well-behaved client would, and reads what comes back. */
final class RawHttp {
    private RawHttp() {}

    /** An answer; names of headers in lower case, the last of each. */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }

        /** The code of the problem that this is; the empty text if it is none. */
        String code() {
            var found = java.util.regex.Pattern.compile("\"code\":\"([^\"]+)\"").matcher(text());
            return found.find() ? found.group(1) : "";
        }
    }

    /** Sends {@code request} as it is, and reads one answer. */
    static Answer send(int port, byte[] request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            String first = new String(request, 0, Math.min(5, request.length), StandardCharsets.ISO_8859_1);
            return read(socket.getInputStream(), first.startsWith("HEAD "));
        }
    }

    static Answer send(int port, String request) throws IOException {
        return send(port, request.getBytes(StandardCharsets.ISO_8859_1));
    }

    static Answer read(InputStream in, boolean head) throws IOException {
        String statusLine = line(in);
        if (statusLine.isEmpty()) {
            return new Answer(0, Map.of(), new byte[0]); // the connection was closed without a word
        }
        var headers = new TreeMap<String, String>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        int status = Integer.parseInt(statusLine.split(" ")[1]);
        boolean empty = head || status == 304 || status == 204 || status == 101;
        return new Answer(status, headers, empty ? new byte[0] : body(in, headers));
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if (headers.containsKey("content-length")) {
            return in.readNBytes(Integer.parseInt(headers.get("content-length")));
        }
        if (!"chunked".equals(headers.get("transfer-encoding"))) {
            return in.readAllBytes();
        }
        var body = new ByteArrayOutputStream();
        for (int size = chunk(in); size > 0; size = chunk(in)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static int chunk(InputStream in) throws IOException {
        String size = line(in);
        return size.isEmpty() ? 0 : Integer.parseInt(size.trim(), 16);
    }

    static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    /** A request in the making. */
    static final class Request {
        private final String method;
        private final String target;
        private final List<String> headers = new ArrayList<>();
        private byte[] body = new byte[0];
        private boolean measured = true;

        private Request(String method, String target) {
            this.method = method;
            this.target = target;
        }

        static Request of(String method, String target) {
            return new Request(method, target);
        }

        Request header(String name, String value) {
            headers.add(name + ": " + value);
            return this;
        }

        Request body(String text) {
            body = text.getBytes(StandardCharsets.UTF_8);
            return this;
        }

        /** Without saying how long the body is. */
        Request unmeasured() {
            measured = false;
            return this;
        }

        byte[] bytes() {
            var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
            headers.forEach(header -> head.append(header).append("\r\n"));
            if (body.length > 0 && measured) {
                head.append("Content-Length: ").append(body.length).append("\r\n");
            }
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            bytes.writeBytes(body);
            return bytes.toByteArray();
        }
    }
}
