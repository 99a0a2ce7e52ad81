package io.vitrine.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Server;
import io.vitrine.Vitrine;
import io.vitrine.model.Sample;
import io.vitrine.runtime.Home;
import io.vitrine.runtime.VitrineRuntime;
import io.vitrine.spi.ServerOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteConnectionsTest {
    @TempDir
    private Path home;

    @Test
    void questionsOneAfterTheOtherShareAConnection() throws Exception {
        var options = ServerOptions.DEFAULT.withHome(home).withPort(0);
        try (var runtime = VitrineRuntime.start(options);
                var between = new Between(runtime.gateway().url("/"));
                Server server = Vitrine.connect(between.url(), Home.open(home).token())) {
            var pets = server.datasets().create("pets");
            pets.addAll(List.of(Sample.of("/a.jpg"), Sample.of("/b.jpg")));
            pets.count();
            int before = between.connections.get();
            for (int i = 0; i < 20; i++) {
                assertThat(pets.count()).isEqualTo(2);
                assertThat(pets.view().ids()).hasSize(2);
                assertThat(pets.head(2)).hasSize(2);
            }
            assertThat(between.connections.get()).isEqualTo(before);
        }
    }

    /** Hands on what a client and a server say to each other, and counts the connections. */
    private static final class Between implements AutoCloseable {
        private final AtomicInteger connections = new AtomicInteger();
        private final List<Socket> open = new ArrayList<>();
        private final ServerSocket listening;
        private final int to;

        Between(URI server) throws IOException {
            to = server.getPort();
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            start(this::accept);
        }

        String url() {
            return "http://127.0.0.1:" + listening.getLocalPort();
        }

        private void accept() throws IOException {
            while (true) {
                Socket client = listening.accept();
                connections.incrementAndGet();
                var server = new Socket(InetAddress.getLoopbackAddress(), to);
                synchronized (open) {
                    open.addAll(List.of(client, server));
                }
                start(() -> copy(client.getInputStream(), server.getOutputStream()));
                start(() -> copy(server.getInputStream(), client.getOutputStream()));
            }
        }

        private static void copy(InputStream from, OutputStream to) throws IOException {
            try (from;
                    to) {
                from.transferTo(to);
            }
        }

        private interface Work {
            void run() throws IOException;
        }

        private static void start(Work work) {
            var thread = new Thread(() -> {
                try {
                    work.run();
                } catch (IOException closed) {
                    // the test is over
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void close() throws IOException {
            listening.close();
            synchronized (open) {
                for (Socket socket : open) {
                    socket.close();
                }
            }
        }
    }
}
