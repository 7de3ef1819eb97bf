package io.dataproducts.gateway.security;

import io.dataproducts.gateway.platform.caller.Caller;
import io.dataproducts.gateway.platform.caller.Permission;
import io.dataproducts.gateway.platform.caller.Requires;
import io.dataproducts.gateway.platform.caller.RequiresNothing;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Holds each call against the permission that it {@linkplain Requires requires}. A call that declares none is answered to
 * nobody.
 *
 * <p>A call about one resource says whether the caller may even see it, so here the permission to see any will do for it.
 */
final class PermissionCheck implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && isOurs(method)
                && !method.hasMethodAnnotation(RequiresNothing.class)) {
            var declared = required(method);
            var wanted = isAboutOneResource(request) ? Permission.READ : declared;
            if (!Caller.current().grants().allowSomewhere(wanted)) {
                throw new ProblemException(
                        ProblemType.FORBIDDEN,
                        "The caller has the permission to %s in no domain".formatted(wanted.slug()));
            }
        }
        return true;
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("io.dataproducts.");
    }

    private static Permission required(HandlerMethod method) {
        var declared = method.getMethodAnnotation(Requires.class);
        if (declared == null) {
            throw new IllegalStateException(method + " declares no permission");
        }
        return declared.value();
    }

    private static boolean isAboutOneResource(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && !variables.isEmpty();
    }
}
