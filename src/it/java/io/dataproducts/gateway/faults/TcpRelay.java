package io.dataproducts.gateway.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A port that passes everything on to another, and can be closed for a while: connections to it are refused then. */
final class TcpRelay {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final int target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket server;

    /** Opens a free port in front of {@code target}. */
    TcpRelay(int target) {
        this.target = target;
        this.server = listen(0);
        this.port = server.getLocalPort();
        accept(server);
    }

    int port() {
        return port;
    }

    /** Cuts every connection, and refuses new ones. */
    void close() {
        quietly(server);
        open.forEach(TcpRelay::quietly);
        open.clear();
    }

    void reopen() {
        server = listen(port);
        accept(server);
    }

    private static ServerSocket listen(int port) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, port));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket listening) {
        Thread.ofVirtual().start(() -> {
            while (!listening.isClosed()) {
                try {
                    connect(listening.accept());
                } catch (IOException closed) {
                    quietly(listening);
                }
            }
        });
    }

    private void connect(Socket from) throws IOException {
        var to = new Socket(LOOPBACK, target);
        open.add(from);
        open.add(to);
        pass(from, to);
        pass(to, from);
    }

    private void pass(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException cut) {
                // either end is gone: so is the other
            }
            quietly(from);
            quietly(to);
            open.remove(from);
            open.remove(to);
        });
    }

    private static void quietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
