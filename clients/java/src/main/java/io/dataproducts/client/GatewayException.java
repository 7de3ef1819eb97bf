package io.dataproducts.client;

import io.dataproducts.client.invoker.ApiClient;
import io.dataproducts.client.invoker.ApiException;
import io.dataproducts.client.model.Problem;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** What the gateway answers in place of a success; {@link Problem#getCode()} says which problem it is. */
public final class GatewayException extends ApiException {

    private static final long serialVersionUID = 1L;

    private static final ObjectMapper MAPPER = ApiClient.createDefaultObjectMapper();

    private final transient Problem problem;

    private GatewayException(ApiException failure, Problem problem) {
        super(message(problem), failure, failure.getCode(), failure.getResponseHeaders(), failure.getResponseBody());
        this.problem = problem;
    }

    /** Returns the problem that {@code failure} bears; none if nothing came, or not from the gateway. */
    public static Optional<GatewayException> of(ApiException failure) {
        if (failure instanceof GatewayException problem) {
            return Optional.of(problem);
        }
        return header(failure, "Content-Type")
                .filter(type -> type.startsWith("application/problem+json"))
                .flatMap(type -> read(failure.getResponseBody()))
                .map(problem -> new GatewayException(failure, problem));
    }

    /** The problem, typed. */
    public Problem problem() {
        return problem;
    }

    /** How long to wait before another try, where the gateway says so. */
    public Optional<Duration> retryAfter() {
        return header(this, "Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,9}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    /** Others than the gateway send problems, too: its own have a code, and say whether to repeat. */
    private static Optional<Problem> read(@Nullable String body) {
        try {
            return Optional.ofNullable(body)
                    .map(json -> MAPPER.readValue(json, Problem.class))
                    .filter(problem -> problem.getCode() != null && problem.getRetryable() != null);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static String message(Problem problem) {
        return problem.getCode() + ": " + (problem.getDetail() == null ? problem.getTitle() : problem.getDetail());
    }

    private static Optional<String> header(ApiException failure, String name) {
        return Optional.ofNullable(failure.getResponseHeaders()).flatMap(headers -> headers.firstValue(name));
    }
}
