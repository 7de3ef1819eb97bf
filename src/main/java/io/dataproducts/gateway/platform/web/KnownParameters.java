package io.dataproducts.gateway.platform.web;

import io.dataproducts.gateway.platform.problem.Fault;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that a call does not declare, that have no value, a very long or a second one, or one that
 * is no number or truth value to the letter (Spring would take 0x5 and yes): a typo must not become a wider list, a
 * purge that is none or a dry run that writes.
 */
public class KnownParameters implements HandlerInterceptor {

    /** The longest value of a query parameter, in characters. */
    public static final int MAX_LENGTH = 4_000;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && isOurs(method)) {
            var known = declaredBy(method);
            var faults = new ArrayList<Fault>();
            request.getParameterMap().forEach((name, values) -> check(name, values, known, faults));
            if (!faults.isEmpty()) {
                throw new ProblemException(
                        ProblemType.INVALID_PARAMETER, faults.getFirst().detail(), faults, null, null, null);
            }
        }
        return true;
    }

    private static void check(String name, String[] values, Map<String, Class<?>> known, List<Fault> faults) {
        var type = known.get(name);
        if (type == null) {
            var allowed = known.isEmpty() ? "this call takes none" : "known are " + String.join(", ", known.keySet());
            faults.add(Fault.inParameter(name, "unknown", "unknown query parameter; " + allowed));
        } else if (Arrays.stream(values).anyMatch(String::isEmpty)) {
            faults.add(
                    Fault.inParameter(name, "empty", "'%s' must have a value; leave it out instead".formatted(name)));
        } else if (Arrays.stream(values).anyMatch(value -> value.length() > MAX_LENGTH)) {
            faults.add(Fault.inParameter(
                    name, "too-long", "'%s' must have at most %d characters".formatted(name, MAX_LENGTH)));
        } else if (values.length > 1 && type != List.class) {
            faults.add(Fault.inParameter(name, "repeated", "'%s' must not be given twice".formatted(name)));
        } else if (type == Boolean.class && !values[0].matches("true|false")) {
            faults.add(Fault.inParameter(name, "malformed", "'%s' must be true or false".formatted(name)));
        } else if (type == Integer.class && !values[0].matches("-?[0-9]{1,9}")) {
            faults.add(Fault.inParameter(name, "malformed", "'%s' must be a whole number".formatted(name)));
        }
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("io.dataproducts.");
    }

    /** The names of the query parameters with their types. */
    private static Map<String, Class<?>> declaredBy(HandlerMethod method) {
        var known = new TreeMap<String, Class<?>>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            var single = parameter.getParameterAnnotation(RequestParam.class);
            if (single != null) {
                var name = single.name().isEmpty() ? parameter.getParameter().getName() : single.name();
                known.put(name, parameter.getParameterType());
            } else if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
                Arrays.stream(recordComponents(parameter))
                        .forEach(component -> known.put(component.getName(), component.getType()));
            }
        }
        return known;
    }

    private static RecordComponent[] recordComponents(MethodParameter parameter) {
        var components = parameter.getParameterType().getRecordComponents();
        if (components == null) {
            throw new IllegalStateException(parameter.getParameterType() + " is not a record of query parameters");
        }
        return components;
    }
}
