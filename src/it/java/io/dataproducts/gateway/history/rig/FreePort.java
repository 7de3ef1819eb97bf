package io.dataproducts.gateway.history.rig;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports for processes that have to come back at the same one. */
final class FreePort {

    private FreePort() {}

    /** A port that is free now. */
    static int find() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
