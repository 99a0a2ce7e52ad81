package io.vitrine.web;

import io.vitrine.command.Command;
import io.vitrine.plan.Steps;
import io.vitrine.wire.ClientMessage;
import io.vitrine.wire.ServerMessage;
import io.vitrine.wire.Wire;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** A link over a bare socket: it can send what a browser never would, and read as late as it likes. */
final class RawLink implements AutoCloseable {
    static final String CLIENT = "5e0c91d2aa37f480";
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private int requests;

    /** Upgrades with {@code headers} besides those that make it a WebSocket; a small buffer makes it a slow reader soon. */
    RawLink(int port, int receiveBuffer, String... headers) throws IOException {
        socket.setReceiveBufferSize(receiveBuffer);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.setSoTimeout(10_000);
        in = new DataInputStream(socket.getInputStream());
        var request = RawHttp.Request.of("GET", "/api/link")
                .header("Upgrade", "websocket")
                .header("Connection", "Upgrade")
                .header("Sec-WebSocket-Version", "13")
                .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        for (String header : headers) {
            int colon = header.indexOf(':');
            request.header(
                    header.substring(0, colon), header.substring(colon + 1).trim());
        }
        socket.getOutputStream().write(request.bytes());
        RawHttp.Answer answer = RawHttp.read(in, false);
        if (answer.status() != 101) {
            throw new IOException("refused with " + answer.status() + " " + answer.code());
        }
    }

    void send(ClientMessage message) throws IOException {
        text(Wire.json(message));
    }

    void hello(String session, String epoch, Long resume) throws IOException {
        send(new ClientMessage.Hello(CLIENT, "Test", session, epoch, resume));
    }

    String run(Command... commands) throws IOException {
        String id = CLIENT + "-" + ++requests;
        send(new ClientMessage.Run(id, Steps.of(commands)));
        return id;
    }

    void text(String text) throws IOException {
        frame(0x80 | TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends one masked frame whose first byte is {@code first}. */
    void frame(int first, byte[] payload) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(first);
        if (payload.length < 126) {
            bytes.write(0x80 | payload.length);
        } else if (payload.length < 65_536) {
            bytes.write(0x80 | 126);
            bytes.write(payload.length >> 8);
            bytes.write(payload.length);
        } else {
            bytes.write(0x80 | 127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                bytes.write((int) ((long) payload.length >> shift));
            }
        }
        bytes.writeBytes(new byte[4]); // a mask of zeros
        bytes.writeBytes(payload);
        raw(bytes.toByteArray());
    }

    void raw(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** The next message, as text; {@code null} once the server has closed, after which {@link #closeStatus} says why. */
    String next() throws IOException {
        var text = new ByteArrayOutputStream();
        while (true) {
            int first = in.read();
            if (first < 0) {
                return null;
            }
            int length = in.read() & 0x7f;
            long size = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
            byte[] payload = in.readNBytes((int) size);
            int opcode = first & 0x0f;
            if (opcode == PING) {
                frame(0x80 | PONG, payload);
            } else if (opcode == CLOSE) {
                closeStatus = payload.length < 2 ? 1005 : (payload[0] & 0xff) << 8 | payload[1] & 0xff;
                return null;
            } else if (opcode != PONG) {
                text.writeBytes(payload);
                if ((first & 0x80) != 0) {
                    return text.toString(StandardCharsets.UTF_8);
                }
            }
        }
    }

    private int closeStatus;

    int closeStatus() {
        return closeStatus;
    }

    ServerMessage message() throws IOException {
        String text = next();
        if (text == null) {
            throw new IOException("closed with " + closeStatus);
        }
        return Wire.read(text, ServerMessage.class);
    }

    /** The next message of a type; others, such as who is there, are passed over. */
    <T extends ServerMessage> T await(Class<T> type) throws IOException {
        return type.cast(await(type::isInstance));
    }

    ServerMessage await(Predicate<ServerMessage> wanted) throws IOException {
        ServerMessage message = message();
        while (!wanted.test(message)) {
            message = message();
        }
        return message;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
