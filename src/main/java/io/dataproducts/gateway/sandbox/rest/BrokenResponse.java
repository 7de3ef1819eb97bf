package io.dataproducts.gateway.sandbox.rest;

import io.dataproducts.gateway.sandbox.wire.Connection;
import io.dataproducts.gateway.sandbox.wire.Pauses;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** A response that does not reach the client as HTTP says it should. */
final class BrokenResponse implements ServerResponse {

    private final Sending sending;

    private BrokenResponse(Sending sending) {
        this.sending = sending;
    }

    /** No response: the connection is reset. */
    static BrokenResponse reset() {
        return new BrokenResponse((connection, _) -> connection.reset());
    }

    /** No response: the connection is closed. */
    static BrokenResponse close() {
        return new BrokenResponse((connection, _) -> connection.close());
    }

    /** Half of the body that the header promises; then the connection is closed. */
    static BrokenResponse cut(Answer answer) {
        return new BrokenResponse((connection, response) -> {
            var bytes = Json.write(answer.body());
            sendHalf(answer.status(), bytes, response);
            connection.close();
        });
    }

    /** Half of the body, the rest after {@code pause}. */
    static BrokenResponse slow(Answer answer, Runnable pause) {
        return new BrokenResponse((connection, response) -> {
            var bytes = Json.write(answer.body());
            int half = sendHalf(answer.status(), bytes, response);
            try {
                pause.run();
                response.getOutputStream().write(bytes, half, bytes.length - half);
            } catch (Pauses.Stopped _) {
                connection.close();
            }
        });
    }

    private static int sendHalf(int status, byte[] body, HttpServletResponse response) throws IOException {
        int half = body.length / 2;
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body, 0, half);
        response.flushBuffer();
        return half;
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(HttpServletResponse.SC_OK);
    }

    @Override
    public HttpHeaders headers() {
        return HttpHeaders.EMPTY;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(
            HttpServletRequest request, HttpServletResponse response, ServerResponse.Context context)
            throws IOException {
        sending.send(Connection.of(request), response);
        return null;
    }

    /** How it is sent. */
    private interface Sending {

        void send(Connection connection, HttpServletResponse response) throws IOException;
    }
}
