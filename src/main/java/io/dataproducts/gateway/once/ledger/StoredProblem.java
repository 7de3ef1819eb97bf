package io.dataproducts.gateway.once.ledger;

import io.dataproducts.gateway.platform.problem.Fault;
import io.dataproducts.gateway.platform.problem.Problem;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A refusal as it is kept for replays.
 *
 * @param code the slug of its type
 */
record StoredProblem(String code, String detail, List<Fault> errors, Problem.@Nullable Upstream upstream) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static String write(ProblemException problem) {
        return JSON.writeValueAsString(new StoredProblem(
                problem.type().slug(), String.valueOf(problem.getMessage()), problem.faults(), problem.upstream()));
    }

    /** Reads what an older version may have written, whose type of problem may be gone. */
    static ProblemException read(String json) {
        var stored = JSON.readValue(json, StoredProblem.class);
        var type = ProblemType.find(stored.code()).orElse(ProblemType.REFUSED_BY_ATLAN);
        return new ProblemException(type, stored.detail(), stored.errors(), stored.upstream(), null, null);
    }
}
