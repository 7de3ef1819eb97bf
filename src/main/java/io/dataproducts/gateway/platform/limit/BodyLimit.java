package io.dataproducts.gateway.platform.limit;

import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Takes the whole body, chunked or not, before anything looks at it, unless it is too large, too slow or too deep. */
class BodyLimit extends OncePerRequestFilter {

    private static final int PIECE = 8_192;

    private final LimitProperties limits;
    private final HandlerExceptionResolver handlerExceptionResolver;

    BodyLimit(LimitProperties limits, HandlerExceptionResolver handlerExceptionResolver) {
        this.limits = limits;
        this.handlerExceptionResolver = handlerExceptionResolver;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BufferedRequest buffered;
        try {
            byte[] body = read(request);
            new JsonLimit(limits).check(body);
            buffered = new BufferedRequest(request, body);
        } catch (ProblemException problem) {
            handlerExceptionResolver.resolveException(request, closing(response), null, problem);
            return;
        } catch (IOException failure) {
            if (failure.getCause() instanceof SocketTimeoutException) {
                leaveToTheServer(request);
                return;
            }
            throw failure;
        }
        chain.doFilter(buffered, response);
    }

    /** A body that stops coming altogether is ended by the server, {@code server.tomcat.connection-timeout}. */
    private byte[] read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > limits.body().toBytes()) {
            throw tooLarge();
        }
        long end = System.nanoTime() + limits.bodyTime().toNanos();
        var body = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int read; (read = request.getInputStream().read(piece)) >= 0; ) {
            body.write(piece, 0, read);
            if (body.size() > limits.body().toBytes()) {
                throw tooLarge();
            }
            if (System.nanoTime() - end > 0) {
                var detail = "The body did not arrive within %d s"
                        .formatted(limits.bodyTime().toSeconds());
                throw new ProblemException(ProblemType.BODY_TOO_SLOW, detail);
            }
        }
        return body.toByteArray();
    }

    /** The server has decided on 408 when a read timed out; with the failure at hand it would make that a 400. */
    private static void leaveToTheServer(HttpServletRequest request) {
        request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
    }

    private ProblemException tooLarge() {
        return new ProblemException(
                ProblemType.BODY_TOO_LARGE,
                "The body has more than %d bytes".formatted(limits.body().toBytes()));
    }

    /** What is left of the body is not worth waiting for. */
    private static HttpServletResponse closing(HttpServletResponse response) {
        response.setHeader("Connection", "close");
        return response;
    }
}
