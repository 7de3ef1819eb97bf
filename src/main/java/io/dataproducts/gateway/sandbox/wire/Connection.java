package io.dataproducts.gateway.sandbox.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.coyote.ActionCode;

/** The connection on which a request came in. */
public final class Connection {

    static final String ATTRIBUTE = "sandbox.connection";

    private final Request request;

    Connection(Request request) {
        this.request = request;
    }

    /**
     * Finds the connection of {@code request}.
     *
     * @throws IllegalStateException if the server was set up without {@link ConnectionValve}
     */
    public static Connection of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Connection connection) {
            return connection;
        }
        throw new IllegalStateException("a request without its connection");
    }

    /** Closes it as soon as the request is through. What was flushed still reaches the client, anything else does not. */
    public void close() {
        request.getCoyoteRequest().action(ActionCode.CLOSE_NOW, null);
    }

    /** Resets it at once. What was flushed may be lost on its way. */
    public void reset() throws IOException {
        if (request.getConnector().getProtocolHandler() instanceof BreakableProtocol protocol) {
            protocol.reset(request);
        }
        close();
    }
}
