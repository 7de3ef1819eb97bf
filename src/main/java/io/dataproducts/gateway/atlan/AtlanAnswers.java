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

/** Reads answers of Atlan: the JSON of a success, and by {@link AtlanMeaning} what any other one means. */
final class AtlanAnswers {

    private AtlanAnswers() {}

    /**
     * Reads the JSON of a success.
     *
     * @throws AtlanException in every other case
     */
    static JsonNode read(AtlanCall call, AtlanAnswer answer, Instant now) {
        boolean isSuccess = answer.status() >= 200 && answer.status() < 300 && answer.status() != 204;
        if (isSuccess) {
            return json(call, answer);
        }
        throw failure(call, AtlanError.of(answer, now));
    }

    private static JsonNode json(AtlanCall call, AtlanAnswer answer) {
        var error = new AtlanError(answer.status(), null, "");
        try {
            var json = AtlanJson.MAPPER.readTree(answer.body());
            if (json.isObject()) {
                return json;
            }
            throw noSense(call, "not a JSON object", error, null);
        } catch (JacksonException notJson) {
            throw noSense(call, "not JSON", error, notJson);
        }
    }

    private static AtlanException failure(AtlanCall call, AtlanError error) {
        var meaning = AtlanMeaning.of(call, error);
        return switch (meaning.effect()) {
            case REFUSED -> new Refused(call.name(), error, meaning.type());
            case CREDENTIALS -> notExecuted(call, Reason.CREDENTIALS, error);
            case RATE_LIMITED -> notExecuted(call, Reason.RATE_LIMITED, error);
            case MAINTENANCE -> notExecuted(call, Reason.MAINTENANCE, error);
            case TIMED_OUT ->
                new Unreadable(call.name(), "Atlan ran out of time, " + error.summary(), true, error, null);
            case NO_SENSE -> noSense(call, "status " + error.status(), error, null);
        };
    }

    private static AtlanException notExecuted(AtlanCall call, Reason reason, AtlanError error) {
        return new NotExecuted(call.name(), reason, error.retryAfter(), error, null);
    }

    private static AtlanException noSense(AtlanCall call, String what, AtlanError error, @Nullable Throwable cause) {
        return call.isWrite()
                ? new Unknown(call.name(), what, error, cause)
                : new Unreadable(call.name(), what, false, error, cause);
    }
}
