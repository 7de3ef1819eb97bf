package io.dataproducts.gateway.atlan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A server below HTTP: it counts connections and bytes, and can cut a connection within a request. */
final class RawServer implements AutoCloseable {

    private final ServerSocket server;
    private final int bytesToRead;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    private RawServer(int bytesToRead) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.bytesToRead = bytesToRead;
        Thread.ofVirtual().start(this::accept);
    }

    /** Reads all it gets and never says a word. */
    static RawServer silent() throws IOException {
        return new RawServer(Integer.MAX_VALUE);
    }

    /** Resets each connection once it has read a little. */
    static RawServer resettingAfter(int bytes) throws IOException {
        return new RawServer(bytes);
    }

    int port() {
        return server.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    long bytes() {
        return bytes.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                sockets.add(socket);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
            int read = 0;
            while (read < bytesToRead && socket.getInputStream().read() >= 0) {
                read++;
                bytes.incrementAndGet();
            }
        } catch (IOException reset) {
            // The client gave the connection up.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var socket : sockets) {
            socket.close();
        }
    }
}
