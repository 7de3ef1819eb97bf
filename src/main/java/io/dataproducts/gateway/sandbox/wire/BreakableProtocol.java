package io.dataproducts.gateway.sandbox.wire;

import java.io.IOException;
import java.net.StandardSocketOptions;
import org.apache.catalina.connector.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Tomcat's HTTP/1.1, which also lets a connection end with a reset. */
public final class BreakableProtocol extends Http11NioProtocol {

    /**
     * Resets the connection of {@code request}: closed with a lingering time of 0, TCP sends RST in place of FIN and throws
     * away what was not sent yet.
     */
    void reset(Request request) throws IOException {
        for (var connection : getEndpoint().getConnections()) {
            if (isOf(request, connection) && connection instanceof NioSocketWrapper socket) {
                reset(socket);
            }
        }
    }

    private static void reset(NioSocketWrapper socket) throws IOException {
        var channel = socket.getSocket().getIOChannel();
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        channel.close();
        // A channel that a selector watches is not really closed before that selector looks again.
        socket.getPoller().getSelector().wakeup();
    }

    private static boolean isOf(Request request, SocketWrapperBase<NioChannel> connection) {
        return !connection.isClosed()
                && connection.getRemotePort() == request.getRemotePort()
                && request.getPeerAddr().equals(connection.getRemoteAddr());
    }
}
