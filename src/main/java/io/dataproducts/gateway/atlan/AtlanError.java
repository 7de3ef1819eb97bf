package io.dataproducts.gateway.atlan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * An answer of Atlan that is an error.
 *
 * @param status HTTP status
 * @param code Atlan's error code, as {@code ATLAS-404-00-005}, if the body has one
 * @param message Atlan's words, cut after {@value #LONGEST_MESSAGE} characters; for the gateway to match, never to be
 *     passed on as they are
 * @param retryAfter how long Atlan asks to wait before another call, if it does
 */
public record AtlanError(
        int status,
        @Nullable String code,
        String message,
        @Nullable Duration retryAfter) {

    /** A search ran out of time, though the status says that a rate was exceeded. */
    static final String SEARCH_TIMEOUT = "ATLAS-400-00-502";

    private static final Pattern CODE = Pattern.compile("ATLAS-[0-9A-Z-]{1,30}");
    private static final int LONGEST_MESSAGE = 4_000;

    public AtlanError {
        message = message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message;
    }

    public AtlanError(int status, @Nullable String code, String message) {
        this(status, code, message, null);
    }

    /** Reads the body of an error in any of Atlan's forms; a body of another kind gives no code and no message. */
    static AtlanError of(AtlanAnswer answer, Instant now) {
        var wait = answer.retryAfter(now).orElse(null);
        try {
            var json = AtlanJson.MAPPER.readTree(answer.body());
            var code = text(json, "errorCode");
            var message = text(json, "errorMessage", "message", "error");
            var cause = text(json, "errorCause");
            return new AtlanError(
                    answer.status(),
                    CODE.matcher(code).matches() ? code : null,
                    cause.isEmpty() ? message : message + " " + cause,
                    wait);
        } catch (JacksonException notJson) {
            return new AtlanError(answer.status(), null, "", wait);
        }
    }

    private static String text(JsonNode json, String... members) {
        for (var member : members) {
            if (json.path(member).isString()) {
                return json.path(member).asString();
            }
        }
        return "";
    }

    /** How long calls of the same class should wait, if Atlan asks for it; a slow search asks for nothing. */
    Optional<Duration> pause() {
        return SEARCH_TIMEOUT.equals(code) ? Optional.empty() : Optional.ofNullable(retryAfter);
    }

    /** Whether Atlan says that the entity asked for does not exist. */
    boolean isAbsence() {
        return status == 404 && ("ATLAS-404-00-005".equals(code) || "ATLAS-404-00-009".equals(code));
    }

    /** Status and code, without Atlan's words. */
    String summary() {
        return code == null ? String.valueOf(status) : status + " " + code;
    }
}
