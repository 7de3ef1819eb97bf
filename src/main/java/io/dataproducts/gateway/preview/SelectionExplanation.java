package io.dataproducts.gateway.preview;

import io.dataproducts.gateway.atlan.Queries;
import io.dataproducts.gateway.atlan.SearchClient;
import io.dataproducts.gateway.atlan.SearchRequest;
import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.platform.problem.Fault;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.preview.PreviewView.Explanation;
import io.dataproducts.gateway.selection.CatalogNames;
import io.dataproducts.gateway.selection.SelectionMembers;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Tells why an asset is in a selection or out of it: one search for that asset, which counts for each member of the
 * selection whether it matches. Atlan decides, not an evaluator of our own.
 */
@Component
class SelectionExplanation {

    private static final String WHOLE = "";

    private final SearchClient search;
    private final CatalogNames names;

    SelectionExplanation(SearchClient search, CatalogNames names) {
        this.search = search;
        this.names = names;
    }

    /**
     * @param asset GUID or qualified name
     * @throws ProblemException if there is no such asset
     */
    Explanation of(String asset, Selections.Chosen chosen) {
        var clauses = new LinkedHashMap<String, JsonNode>();
        clauses.put(WHOLE, chosen.dsl().query());
        clauses.putAll(SelectionMembers.of(chosen.selection(), names));
        var tally = search.tally(SearchRequest.of(only(asset), 1, AssetView.ATTRIBUTES), clauses);
        var found = tally.hits().entities().stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.invalidBody(List.of(Fault.inBody(
                        "/explain", "unknown-asset", "no asset has this GUID or qualified name in Atlan's index"))));
        var explained = tally.counts().entrySet().stream()
                .filter(clause -> !clause.getKey().equals(WHOLE))
                .map(clause -> new Explanation.Clause(clause.getKey(), clause.getValue() > 0))
                .toList();
        boolean matches = tally.counts().getOrDefault(WHOLE, 0L) > 0;
        return new Explanation(found.guid(), found.typeName(), found.name(), matches, explained);
    }

    private static JsonNode only(String asset) {
        return Guid.find(asset)
                .map(guid -> Queries.term("__guid", guid.value()))
                .orElseGet(() -> Queries.term("qualifiedName", asset));
    }
}
