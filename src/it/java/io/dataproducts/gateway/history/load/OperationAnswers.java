package io.dataproducts.gateway.history.load;

import io.dataproducts.gateway.history.evidence.Answer;
import io.dataproducts.gateway.history.evidence.Outcome;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** What {@code GET /operations/{id}} says about a write. */
final class OperationAnswers {

    private OperationAnswers() {}

    /** What the answer means; {@code guid} is that of the product, if it existed. */
    static Answer of(HttpResponse<String> response, @Nullable String guid) {
        var json = Answers.json(response);
        var status = json.path("status").asString("");
        var outcome = switch (status) {
            case "done" -> Outcome.ACKNOWLEDGED;
            case "not-made" -> Outcome.REFUSED;
            default -> Outcome.UNKNOWN;
        };
        var written = guid == null ? Answers.text(json, "guid") : guid;
        return new Answer(
                outcome,
                response.statusCode(),
                outcome == Outcome.UNKNOWN ? Answers.text(json, "code") : status,
                false,
                null,
                outcome == Outcome.ACKNOWLEDGED ? written : null,
                false,
                null);
    }
}
