package io.dataproducts.gateway.platform.problem;

import io.dataproducts.gateway.platform.caller.RequiresNothing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/problems", produces = "application/json")
@Tag(name = "Problems", description = "What can go wrong, and what to do about it")
class ProblemController {

    /** The registry is closed: a problem that is not in it never occurs. New ones may come with a new version. */
    @RequiresNothing
    @GetMapping
    @Operation(operationId = "listProblemTypes", summary = "List every problem this API can answer with")
    ProblemTypes list() {
        return new ProblemTypes(
                Arrays.stream(ProblemType.values()).map(ProblemTypeView::of).toList());
    }

    /** The {@code type} of every problem is the address of this call, so that it can be followed. */
    @RequiresNothing
    @GetMapping("/{slug}")
    @MayFail(ProblemType.NO_SUCH_PATH)
    @Operation(operationId = "getProblemType", summary = "Explain one problem, which problem types point to")
    ProblemTypeView get(
            @Parameter(example = "name-taken", schema = @Schema(pattern = "^[a-z]+(-[a-z]+)*$", maxLength = 100))
                    @PathVariable
                    String slug) {
        return ProblemType.find(slug)
                .map(ProblemTypeView::of)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NO_SUCH_PATH, "There is no problem of this name; see GET /problems"));
    }

    /** Every problem there is. */
    record ProblemTypes(List<ProblemTypeView> items) {}

    /** A problem as the registry explains it. */
    record ProblemTypeView(String code, int status, String title, String cause, String cure, boolean retryable) {

        static ProblemTypeView of(ProblemType type) {
            return new ProblemTypeView(
                    type.slug(), type.status(), type.title(), type.cause(), type.cure(), type.retryable());
        }
    }
}
