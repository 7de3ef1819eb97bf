package io.dataproducts.gateway.history.load;

import io.dataproducts.gateway.history.evidence.Answer;
import io.dataproducts.gateway.history.evidence.Outcome;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What {@code GET /operations/{id}} says about a write. */
final class OperationAnswers {

    private OperationAnswers() {}

    /** What the answer means; {@code guid} is that of the product, if it existed. */
    static Answer of(HttpResponse<String> response, @Nullable String guid) {
        var json = Answers.json(response);
        var state = json.path("state").asString("");
        var outcome = switch (state) {
            case "done" -> Outcome.ACKNOWLEDGED;
            case "refused", "not-made" -> Outcome.REFUSED;
            default -> Outcome.UNKNOWN;
        };
        var written = guid == null ? written(json) : guid;
        return new Answer(
                outcome,
                response.statusCode(),
                outcome == Outcome.UNKNOWN ? Answers.text(json, "code") : state,
                false,
                null,
                outcome == Outcome.ACKNOWLEDGED ? written : null,
                false,
                null);
    }

    private static @Nullable String written(JsonNode operation) {
        var location = Answers.text(operation, "location");
        return location == null ? null : location.substring(location.lastIndexOf('/') + 1);
    }
}
