package io.dataproducts.gateway.preview;

import io.dataproducts.gateway.atlan.AtlanEntity;
import io.dataproducts.gateway.atlan.Queries;
import io.dataproducts.gateway.atlan.SearchClient;
import io.dataproducts.gateway.atlan.SearchRequest;
import io.dataproducts.gateway.selection.AssetDsl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Finds out what a change of a selection would gain and lose. */
@Service
public class SelectionComparison {

    private static final int SAMPLE = 5;
    private static final String BEFORE = "before";
    private static final String MATCHED = "matched";
    private static final String GAINED = "gained";
    private static final String LOST = "lost";

    private final SearchClient search;

    SelectionComparison(SearchClient search) {
        this.search = search;
    }

    /**
     * Compares by running both queries.
     *
     * @param before the stored text, if there is one
     */
    public SelectionDifference compare(Optional<String> before, AssetDsl after) {
        var old = before.flatMap(AssetDsl::parse).orElseGet(Queries::nothing);
        var gained = Queries.butNot(after.query(), old);
        var lost = Queries.butNot(old, after.query());
        var clauses = new LinkedHashMap<String, JsonNode>();
        clauses.put(BEFORE, old);
        clauses.put(MATCHED, after.query());
        clauses.put(GAINED, gained);
        clauses.put(LOST, lost);
        var counts = search.count(Queries.everything(), clauses);
        return new SelectionDifference(
                counts.getOrDefault(BEFORE, 0L),
                counts.getOrDefault(MATCHED, 0L),
                counts.getOrDefault(GAINED, 0L),
                counts.getOrDefault(LOST, 0L),
                sample(gained, counts.getOrDefault(GAINED, 0L)),
                sample(lost, counts.getOrDefault(LOST, 0L)));
    }

    private List<AtlanEntity> sample(JsonNode query, long count) {
        return count == 0
                ? List.of()
                : search.search(SearchRequest.of(query, SAMPLE, AssetView.ATTRIBUTES))
                        .entities();
    }
}
