package io.dataproducts.gateway.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/**
 * What a client sees on its socket, to the byte.
 *
 * @param reset whether the connection ended with a reset
 */
record RawCall(String header, String body, boolean reset) {

    /** Calls the sandbox on a connection of its own, and reads until that ends. */
    static RawCall post(int port, String path, String body) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            send(socket, path, body);
            return read(socket);
        }
    }

    /** Sends a request and hangs up. */
    static void postAndLeave(int port, String path, String body) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            send(socket, path, body);
        }
    }

    private static void send(Socket socket, String path, String body) throws IOException {
        var request = """
                POST %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer sandbox\r
                X-Atlan-Request-Id: raw-1\r
                x-atlan-agent-id: raw\r
                Connection: close\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                %s""".formatted(path, body.getBytes(StandardCharsets.UTF_8).length, body);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    }

    private static RawCall read(Socket socket) throws IOException {
        var bytes = new ByteArrayOutputStream();
        boolean reset = false;
        try {
            socket.getInputStream().transferTo(bytes);
        } catch (SocketException _) {
            reset = true;
        }
        var parts = bytes.toString(StandardCharsets.UTF_8).split("\r\n\r\n", 2);
        return new RawCall(parts[0], parts.length > 1 ? parts[1] : "", reset);
    }

    /** The length that the header promises. */
    int promised() {
        return header.lines()
                .filter(line -> line.startsWith("Content-Length: "))
                .mapToInt(line -> Integer.parseInt(line.substring(16)))
                .findFirst()
                .orElse(-1);
    }
}
