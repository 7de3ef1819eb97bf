package io.dataproducts.gateway.platform.contract;

import io.dataproducts.gateway.platform.json.StrictJson;
import io.dataproducts.gateway.platform.problem.Fault;
import io.dataproducts.gateway.platform.problem.Problem;
import io.dataproducts.gateway.platform.problem.ProblemType;
import io.swagger.v3.oas.models.examples.Example;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/** An example of each problem, as the gateway answers it, made from the registry. */
final class ProblemExamples {

    private static final String REGISTRY = "https://data-products.example.com/problems/";
    private static final String INSTANCE = "urn:uuid:5b0c1c0e-6f5e-4c8e-9d0a-2f1f3a7c9b11";
    private static final String OPERATION = "/operations/3c9f7a52-4f0e-4a53-9f0b-0d6d0c8a7c11";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private ProblemExamples() {}

    /** By the slug of the problem. */
    static Map<String, Example> components() {
        var examples = new LinkedHashMap<String, Example>();
        Arrays.stream(ProblemType.values()).forEach(type -> examples.put(type.slug(), example(type)));
        return examples;
    }

    private static Example example(ProblemType type) {
        return new Example()
                .summary(type.title())
                .value(StrictJson.MAPPER.convertValue(problem(type), new TypeReference<Map<String, Object>>() {}));
    }

    private static Problem problem(ProblemType type) {
        var faults = faults(type);
        return new Problem(
                REGISTRY + type.slug(),
                type.title(),
                type.status(),
                faults.stream().findFirst().map(Fault::detail).orElse(type.cause()),
                INSTANCE,
                type.slug(),
                type.retryable(),
                operation(type).orElse(null),
                TRACE,
                faults,
                upstream(type).orElse(null));
    }

    private static List<Fault> faults(ProblemType type) {
        return switch (type) {
            case INVALID_PARAMETER -> List.of(Fault.inParameter("limit", "out-of-bounds", "'limit' must be 1 to 100"));
            case INVALID_HEADER ->
                List.of(
                        Fault.inHeader(
                                "Idempotency-Key",
                                "malformed",
                                "'Idempotency-Key' must have 1 to 255 printable ASCII characters, with quotes around them or not"));
            case INVALID_BODY ->
                List.of(Fault.inBody(
                        "/assets/tags/0", "unknown-tag", "unknown tag 'marketing'; the closest are 'Marketing'"));
            case SELECTION_SHRINKS ->
                List.of(Fault.inBody("/assets", "shrinks", "the product would lose 12 of its 18 assets"));
            default -> List.of();
        };
    }

    private static Optional<String> operation(ProblemType type) {
        return switch (type) {
            case OPERATION_PENDING, NOT_MADE, OUTCOME_UNKNOWN -> Optional.of(OPERATION);
            default -> Optional.empty();
        };
    }

    private static Optional<Problem.Upstream> upstream(ProblemType type) {
        return switch (type) {
            case LINKED_ASSETS -> Optional.of(new Problem.Upstream(409, "ATLAS-409-00-015"));
            case REFUSED_BY_ATLAN -> Optional.of(new Problem.Upstream(500, "ATLAS-500-00-001"));
            case REJECTED_BY_ATLAN -> Optional.of(new Problem.Upstream(400, "ATLAS-400-00-05C"));
            case ATLAN_CREDENTIALS -> Optional.of(new Problem.Upstream(401, null));
            case ATLAN_UNREADABLE -> Optional.of(new Problem.Upstream(500, null));
            case ATLAN_UNAVAILABLE -> Optional.of(new Problem.Upstream(503, "ATLAS-503-00-001"));
            default -> Optional.empty();
        };
    }
}
