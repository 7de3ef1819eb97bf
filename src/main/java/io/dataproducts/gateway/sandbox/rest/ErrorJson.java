package io.dataproducts.gateway.sandbox.rest;

import io.dataproducts.gateway.sandbox.error.AtlasException;
import io.dataproducts.gateway.sandbox.fault.ErrorAnswer;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of Atlan's errors, of which there are several kinds. */
final class ErrorJson {

    private ErrorJson() {}

    /** A refusal of the server. */
    static ObjectNode of(AtlasException refusal) {
        var json = Json.object().put("errorCode", refusal.code().code()).put("errorMessage", refusal.message());
        return refusal.getCause() == null
                ? json
                : json.put("errorCause", refusal.getCause().getMessage());
    }

    /** An error that somebody asked for. Unless they say otherwise, its code is none of Atlan's. */
    static ObjectNode of(ErrorAnswer answer) {
        return Json.object()
                .put("errorCode", answer.code().orElse("ATLAS-%d-00-000".formatted(answer.status())))
                .put("errorMessage", answer.message().orElse("The sandbox was asked to answer " + answer.status()));
    }

    /** An error that the server did not expect, which gives away its inside. */
    static ObjectNode of(Throwable failure) {
        var json = Json.object()
                .put(
                        "errorId",
                        HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()))
                .put("message", "There was an error processing your request.");
        var trace = failure.getStackTrace();
        json.putArray("causes")
                .addObject()
                .put("errorType", failure.getClass().getName())
                .put("errorMessage", failure.getMessage())
                .put("location", trace.length == 0 ? "" : trace[0].toString());
        return json;
    }

    /** The refusal of a token, which comes from what stands in front of the server. */
    static ObjectNode unauthorized(String requestId) {
        return Json.object()
                .put("code", 401)
                .put("error", "Unauthorized")
                .put("message", "Your API token is missing, invalid or expired")
                .put("requestId", requestId);
    }
}
