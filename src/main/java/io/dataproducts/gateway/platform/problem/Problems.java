package io.dataproducts.gateway.platform.problem;

import io.dataproducts.gateway.platform.web.RequestId;
import io.dataproducts.gateway.platform.web.TraceId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/** Writes problem documents for a request. */
public final class Problems {

    private Problems() {}

    /** The document of {@code exception} as the answer to {@code request}. */
    public static Problem of(ProblemException exception, HttpServletRequest request) {
        var type = exception.type();
        return new Problem(
                typeUri(type, request),
                type.title(),
                type.status(),
                exception.getMessage(),
                "urn:uuid:" + RequestId.of(request),
                type.slug(),
                type.retryable(),
                exception.operation() == null ? null : "/operations/" + exception.operation(),
                TraceId.current().orElse(null),
                exception.faults(),
                exception.upstream());
    }

    /** The document of a problem that has no more to say than its type. */
    public static Problem of(ProblemType type, HttpServletRequest request) {
        return of(new ProblemException(type, type.cause(), List.of(), null, null, null), request);
    }

    /** The absolute address of the description of {@code type}, on the host that the request was sent to. */
    static String typeUri(ProblemType type, HttpServletRequest request) {
        return UriComponentsBuilder.newInstance()
                .scheme(request.getScheme())
                .host(request.getServerName())
                .port(hasDefaultPort(request) ? -1 : request.getServerPort())
                .path(request.getContextPath())
                .pathSegment("problems", type.slug())
                .build()
                .toUriString();
    }

    private static boolean hasDefaultPort(HttpServletRequest request) {
        return request.getServerPort() == ("https".equals(request.getScheme()) ? 443 : 80);
    }
}
