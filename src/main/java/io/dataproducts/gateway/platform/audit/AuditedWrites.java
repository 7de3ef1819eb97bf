package io.dataproducts.gateway.platform.audit;

import io.dataproducts.gateway.platform.caller.Caller;
import io.dataproducts.gateway.platform.caller.Permission;
import io.dataproducts.gateway.platform.caller.Requires;
import io.dataproducts.gateway.platform.problem.ProblemAnswers;
import io.dataproducts.gateway.platform.problem.ProblemType;
import io.dataproducts.gateway.platform.web.RequestId;
import io.dataproducts.gateway.platform.web.TraceId;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Writes a line of the audit log for each write, whatever becomes of it. A write is a call that requires the permission to
 * write or more, and is no {@code GET} and no dry run.
 */
final class AuditedWrites implements HandlerInterceptor {

    private static final Set<String> UNSETTLED =
            Set.of(ProblemType.OUTCOME_UNKNOWN.slug(), ProblemType.OPERATION_PENDING.slug());

    private static final int HTTP_ERROR = 400;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isWrite(request, handler)) {
            AuditEntry.begin(new ServletRequestAttributes(request));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (handler instanceof HandlerMethod method && isWrite(request, handler)) {
            var facts = new LinkedHashMap<String, String>();
            facts.put("caller", Caller.current().name());
            facts.put("action", operationId(method));
            AuditEntry.current().ifPresent(entry -> facts.putAll(entry.facts()));
            resource(request, response).ifPresent(id -> facts.put("resource", id));
            facts.put("outcome", outcome(request, response));
            facts.put("status", String.valueOf(response.getStatus()));
            problem(request).ifPresent(code -> facts.put("problem", code));
            facts.put("requestId", RequestId.of(request));
            TraceId.current().ifPresent(trace -> facts.put("traceId", trace));
            AuditLog.write(facts);
        }
    }

    private static boolean isWrite(HttpServletRequest request, Object handler) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && !HttpMethod.GET.matches(request.getMethod())
                && !HttpMethod.HEAD.matches(request.getMethod())
                && !"true".equals(request.getParameter("dryRun"))
                && requiresToWrite(method);
    }

    private static boolean requiresToWrite(HandlerMethod method) {
        var required = method.getMethodAnnotation(Requires.class);
        return required != null && required.value().includes(Permission.WRITE);
    }

    private static String operationId(HandlerMethod method) {
        var operation = method.getMethodAnnotation(Operation.class);
        return operation == null ? method.getMethod().getName() : operation.operationId();
    }

    /** The GUID in the path, or in the address of what was made. */
    private static Optional<String> resource(HttpServletRequest request, HttpServletResponse response) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var inPath =
                variables instanceof Map<?, ?> map ? map.values().stream().map(String::valueOf) : Stream.<String>of();
        var made = Stream.ofNullable(response.getHeader(HttpHeaders.LOCATION))
                .map(address -> address.substring(address.lastIndexOf('/') + 1));
        return Stream.concat(inPath, made)
                .filter(id -> id.matches("[0-9A-Fa-f-]{36}"))
                .findFirst();
    }

    private static String outcome(HttpServletRequest request, HttpServletResponse response) {
        var problem = problem(request);
        if (problem.isPresent()) {
            return UNSETTLED.contains(problem.get()) ? "unknown" : "refused";
        }
        if (response.getStatus() >= HTTP_ERROR) {
            return "failed";
        }
        return response.containsHeader(ProblemAnswers.REPLAYED) ? "replayed" : "made";
    }

    private static Optional<String> problem(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(ProblemAnswers.CODE)).map(String::valueOf);
    }
}
