package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.atlan.AtlanException.NotExecuted;
import io.dataproducts.gateway.atlan.AtlanException.NotExecuted.Reason;
import io.dataproducts.gateway.platform.deadline.Deadline;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Where Atlan issues tokens to OAuth clients.
 *
 * <p>Source: {@code POST /api/service/oauth-clients/token}, JSON in and out, as Atlan's SDKs use it.
 */
final class TokenEndpoint {

    static final String CALL = "get token";

    private static final String PATH = "/api/service/oauth-clients/token";

    /** What the SDKs assume of an answer that names no lifetime. */
    private static final Duration USUAL_LIFETIME = Duration.ofMinutes(10);

    private static final Duration LONGEST_LIFETIME = Duration.ofDays(1);

    private final AtlanWire wire;
    private final String clientId;
    private final Supplier<String> clientSecret;
    private final Clock clock;

    /** @param clientSecret asked each time, so that the secret may be exchanged */
    TokenEndpoint(AtlanWire wire, String clientId, Supplier<String> clientSecret, Clock clock) {
        this.wire = wire;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.clock = clock;
    }

    /**
     * Asks for a token.
     *
     * @throws NotExecuted if there is none by {@code end}
     */
    IssuedToken issue(Deadline end) {
        long askedAt = System.nanoTime();
        var answer = answer(end);
        if (answer.status() == 200) {
            return read(answer, askedAt);
        }
        var error = new AtlanError(
                answer.status(), null, "", answer.retryAfter(clock.instant()).orElse(null));
        throw new NotExecuted(CALL, reason(answer.status()), error.retryAfter(), error, null);
    }

    private AtlanAnswer answer(Deadline end) {
        try {
            var body = JsonNodeFactory.instance
                    .objectNode()
                    .put("clientId", clientId)
                    .put("clientSecret", clientSecret.get());
            var call = new AtlanCall(CALL, AtlanCall.Kind.READ, HttpMethod.POST, PATH, List.of(), body, _ -> true);
            return wire.send(call, null, end);
        } catch (AtlanException failure) {
            throw new NotExecuted(CALL, Reason.UNREACHABLE, null, null, failure);
        } catch (IllegalStateException noSecret) {
            throw new NotExecuted(CALL, Reason.CREDENTIALS, null, null, noSecret);
        }
    }

    private static Reason reason(int status) {
        return switch (status) {
            case 400, 401, 403, 404 -> Reason.CREDENTIALS;
            case 429 -> Reason.RATE_LIMITED;
            default -> Reason.UNREACHABLE;
        };
    }

    private static IssuedToken read(AtlanAnswer answer, long askedAt) {
        try {
            var json = AtlanJson.MAPPER.readTree(answer.body());
            var token =
                    BearerToken.in(member(json, "accessToken", "access_token").asString(""), "Atlan's answer");
            long seconds = member(json, "expiresIn", "expires_in").asLong(USUAL_LIFETIME.toSeconds());
            return new IssuedToken(token, askedAt, bounded(seconds));
        } catch (JacksonException | IllegalStateException noToken) {
            throw new NotExecuted(CALL, Reason.UNREACHABLE, null, new AtlanError(200, null, ""), noToken);
        }
    }

    private static JsonNode member(JsonNode json, String name, String otherName) {
        return json.has(name) ? json.path(name) : json.path(otherName);
    }

    private static Duration bounded(long seconds) {
        return Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST_LIFETIME.toSeconds()));
    }
}
