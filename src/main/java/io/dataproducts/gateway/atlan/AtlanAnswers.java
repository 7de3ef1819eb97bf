package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.atlan.AtlanException.NotExecuted;
import io.dataproducts.gateway.atlan.AtlanException.NotExecuted.Reason;
import io.dataproducts.gateway.atlan.AtlanException.Refused;
import io.dataproducts.gateway.atlan.AtlanException.Unknown;
import io.dataproducts.gateway.atlan.AtlanException.Unreadable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Decides what an answer of Atlan means. Its statuses mislead: 429 can be a slow search, 500 a refusal, 204 a timeout. */
final class AtlanAnswers {

    private AtlanAnswers() {}

    /**
     * Reads the JSON of a success.
     *
     * @throws AtlanException in every other case
     */
    static JsonNode read(AtlanCall call, AtlanAnswer answer, Instant now) {
        if (answer.status() == 204 && call.kind() == AtlanCall.Kind.SEARCH) {
            throw new Unreadable(call.name(), "Atlan's search ran out of time (204)", true, null, null);
        }
        if (answer.status() >= 200 && answer.status() < 300) {
            return json(call, answer);
        }
        throw failure(call, answer, now);
    }

    private static JsonNode json(AtlanCall call, AtlanAnswer answer) {
        try {
            var json = AtlanJson.MAPPER.readTree(answer.body());
            if (json.isObject()) {
                return json;
            }
            throw senseless(call, "not a JSON object", AtlanError.of(answer.status(), ""), null);
        } catch (JacksonException notJson) {
            throw senseless(call, "not JSON", AtlanError.of(answer.status(), ""), notJson);
        }
    }

    private static AtlanException failure(AtlanCall call, AtlanAnswer answer, Instant now) {
        var error = AtlanError.of(answer.status(), answer.text());
        var wait = answer.retryAfter(now).orElse(null);
        if (error.isSearchTimeout()) {
            return new Unreadable(call.name(), "Atlan's search ran out of time", true, error, null);
        }
        return switch (answer.status()) {
            case 401 -> new NotExecuted(call.name(), Reason.CREDENTIALS, wait, error, null);
            case 429 -> new NotExecuted(call.name(), Reason.RATE_LIMITED, wait, error, null);
            case 503 ->
                error.isMaintenance()
                        ? new NotExecuted(call.name(), Reason.MAINTENANCE, wait, error, null)
                        : senseless(call, "status 503", error, null);
            default -> refusedOrSenseless(call, error);
        };
    }

    private static AtlanException refusedOrSenseless(AtlanCall call, AtlanError error) {
        boolean isSpoken = error.code() != null;
        if (error.status() >= 500 && call.isWrite() && error.isRefusalInDisguise()) {
            return new Refused(call.name(), error);
        }
        if (error.status() >= 400 && error.status() < 500 && (isSpoken || (call.isWrite() && isRefusal(error)))) {
            return new Refused(call.name(), error);
        }
        return error.status() == 504 ? timedOut(call, error) : senseless(call, "status " + error.status(), error, null);
    }

    /** A proxy answers 408 or 499 when it gave up waiting: what it passed on may still be carried out. */
    private static boolean isRefusal(AtlanError error) {
        return error.status() != 408 && error.status() != 499;
    }

    private static AtlanException timedOut(AtlanCall call, AtlanError error) {
        return call.isWrite()
                ? senseless(call, "status 504", error, null)
                : new Unreadable(call.name(), "status 504", true, error, null);
    }

    private static AtlanException senseless(AtlanCall call, String what, AtlanError error, @Nullable Throwable cause) {
        return call.isWrite()
                ? new Unknown(call.name(), what, error, cause)
                : new Unreadable(call.name(), what, false, error, cause);
    }
}
