package io.dataproducts.gateway.sandbox.wire;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Lets every request know its connection, which servlets cannot see. */
public final class ConnectionValve extends ValveBase {

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        request.setAttribute(Connection.ATTRIBUTE, new Connection(request));
        getNext().invoke(request, response);
    }
}
