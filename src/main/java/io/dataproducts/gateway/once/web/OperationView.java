package io.dataproducts.gateway.once.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dataproducts.gateway.once.Answer;
import io.dataproducts.gateway.once.OperationRecord;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operation as its caller sees it.
 *
 * @param location of what was written, once it is done
 * @param problem of one that was refused
 */
@Schema(name = "Operation", description = "What became of a write")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OperationView(
        UUID id,

        @Schema(description = "Which write it is", example = "create-product")
        String kind,

        @Schema(
                description =
                        "pending: nobody knows yet; done: it was made; refused: Atlan said no; not-made: it was sent"
                                + " and left nothing behind",
                allowableValues = {"pending", "done", "refused", "not-made"})
        String state,

        Instant createdAt,
        @Nullable Instant settledAt,

        @Schema(format = "uri-reference") @Nullable String location,

        @Nullable Refusal problem) {

    /** The problem that a refused write was answered with. */
    record Refusal(
            String code, String title, int status, @Nullable String detail) {

        private static Refusal of(ProblemException problem) {
            var type = problem.type();
            return new Refusal(type.slug(), type.title(), type.status(), problem.getMessage());
        }
    }

    static OperationView of(OperationRecord operation) {
        return new OperationView(
                operation.id(),
                operation.kind(),
                operation.state().slug(),
                operation.createdAt(),
                operation.settledAt().orElse(null),
                operation.answer().flatMap(Answer::location).orElse(null),
                operation.problem().map(Refusal::of).orElse(null));
    }
}
