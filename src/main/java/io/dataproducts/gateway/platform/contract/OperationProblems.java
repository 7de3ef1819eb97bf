package io.dataproducts.gateway.platform.contract;

import io.dataproducts.gateway.platform.caller.Requires;
import io.dataproducts.gateway.platform.problem.MayFail;
import io.dataproducts.gateway.platform.problem.ProblemType;
import io.swagger.v3.oas.models.Operation;
import java.lang.reflect.AnnotatedElement;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.web.method.HandlerMethod;

/** Which problems a call can answer with: those of its shape, and those that {@link MayFail} names. */
final class OperationProblems {

    private static final Set<ProblemType> OF_EVERY_CALL = EnumSet.of(
            ProblemType.INVALID_REQUEST_LINE,
            ProblemType.INVALID_PARAMETER,
            ProblemType.INVALID_HEADER,
            ProblemType.HEADERS_TOO_LARGE,
            ProblemType.UNAUTHENTICATED,
            ProblemType.CREDENTIALS_NOT_CHECKED,
            ProblemType.QUOTA_EXCEEDED,
            ProblemType.INTERNAL_ERROR);

    private static final Set<ProblemType> WITH_A_BODY = EnumSet.of(
            ProblemType.INVALID_JSON,
            ProblemType.BODY_TOO_LARGE,
            ProblemType.BODY_TOO_SLOW,
            ProblemType.UNSUPPORTED_MEDIA_TYPE,
            ProblemType.INVALID_BODY);

    private OperationProblems() {}

    /** The problems of a call, in the order of the registry. */
    static Set<ProblemType> of(Operation operation, HandlerMethod method) {
        var problems = EnumSet.copyOf(OF_EVERY_CALL);
        if (operation.getRequestBody() != null) {
            problems.addAll(WITH_A_BODY);
        }
        if (method.hasMethodAnnotation(Requires.class)) {
            problems.add(ProblemType.FORBIDDEN);
        }
        if (answersWithContent(operation)) {
            problems.add(ProblemType.NOT_ACCEPTABLE);
        }
        Stream.of(method.getMethod(), method.getBeanType())
                .flatMap(OperationProblems::named)
                .forEach(problems::add);
        return problems;
    }

    private static boolean answersWithContent(Operation operation) {
        return operation.getResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .anyMatch(response -> response.getValue().getContent() != null);
    }

    private static Stream<ProblemType> named(AnnotatedElement element) {
        return MergedAnnotations.from(element, SearchStrategy.TYPE_HIERARCHY).stream(MayFail.class)
                .map(named -> named.getEnumArray("value", ProblemType.class))
                .flatMap(Stream::of);
    }
}
