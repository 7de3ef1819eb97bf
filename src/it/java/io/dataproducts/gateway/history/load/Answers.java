package io.dataproducts.gateway.history.load;

import io.dataproducts.gateway.history.evidence.Answer;
import io.dataproducts.gateway.history.evidence.EvidenceFiles;
import io.dataproducts.gateway.history.evidence.Outcome;
import java.net.http.HttpResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What the gateway's answers mean. */
final class Answers {

    /** With every other problem the write was not executed. */
    private static final Set<String> OPEN = Set.of("outcome-unknown", "internal-error", "operation-pending");

    private Answers() {}

    /** What the answer to a write means; {@code guid} is that of the product, if it existed. */
    static Answer ofWrite(HttpResponse<String> response, @Nullable String guid) {
        var json = json(response);
        if (response.statusCode() < 300) {
            return acknowledged(response, guid == null ? text(json, "guid") : guid);
        }
        var code = text(json, "code");
        boolean isOpen = code == null || OPEN.contains(code);
        return new Answer(
                isOpen ? Outcome.UNKNOWN : Outcome.REFUSED,
                response.statusCode(),
                code,
                json.path("retryable").asBoolean(false),
                text(json, "operation"),
                null,
                false,
                null);
    }

    private static Answer acknowledged(HttpResponse<String> response, @Nullable String guid) {
        boolean replayed = response.headers()
                .firstValue("Idempotent-Replayed")
                .filter("true"::equals)
                .isPresent();
        return new Answer(Outcome.ACKNOWLEDGED, response.statusCode(), null, false, null, guid, replayed, null);
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return response.body().isBlank() ? MissingNode.getInstance() : EvidenceFiles.JSON.readTree(response.body());
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    static @Nullable String text(JsonNode json, String member) {
        return json.path(member).asStringOpt().orElse(null);
    }
}
