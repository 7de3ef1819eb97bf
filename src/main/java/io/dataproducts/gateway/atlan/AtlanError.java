package io.dataproducts.gateway.atlan;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * An answer of Atlan that is an error.
 *
 * @param status HTTP status
 * @param code Atlan's error code, as {@code ATLAS-404-00-005}, if the body has one
 * @param message Atlan's words; for the gateway to match, never to be passed on as they are
 */
public record AtlanError(int status, @Nullable String code, String message) {

    /** A search ran out of time, though the status says that a rate was exceeded. */
    private static final String SEARCH_TIMEOUT = "ATLAS-400-00-502";

    private static final String MAINTENANCE = "ATLAS-503-00-001";
    private static final String NOT_SUPPORTED = "Operation not supported";

    /** Reads the body of an error in any of Atlan's forms; a body of another kind gives no code and no message. */
    static AtlanError of(int status, String body) {
        try {
            var json = AtlanJson.MAPPER.readTree(body);
            var message = text(json, "errorMessage", "message", "error");
            var cause = text(json, "errorCause");
            var code = text(json, "errorCode");
            return new AtlanError(
                    status, code.isEmpty() ? null : code, cause.isEmpty() ? message : message + " " + cause);
        } catch (JacksonException notJson) {
            return new AtlanError(status, null, "");
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

    boolean isSearchTimeout() {
        return SEARCH_TIMEOUT.equals(code) || message.contains(SEARCH_TIMEOUT);
    }

    boolean isMaintenance() {
        return MAINTENANCE.equals(code);
    }

    /** Whether a 5xx is a refusal: deletes are refused with 500 and the reason in the text. */
    boolean isRefusalInDisguise() {
        return message.contains(NOT_SUPPORTED);
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
