package io.dataproducts.gateway.preview;

import io.dataproducts.gateway.atlan.Queries;
import io.dataproducts.gateway.atlan.SearchClient;
import io.dataproducts.gateway.preview.PreviewView.Warning;
import io.dataproducts.gateway.selection.AssetSelection;
import io.dataproducts.gateway.selection.CatalogNames;
import io.dataproducts.gateway.selection.Matching;
import io.dataproducts.gateway.selection.RawDsl;
import io.dataproducts.gateway.selection.Resolution;
import io.dataproducts.gateway.selection.SelectionMembers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Finds what may not be meant in a selection. One search counts all that they need. */
@Component
class SelectionWarnings {

    private static final String EVERYTHING = "everything";
    private static final String ARCHIVED = "archived";
    private static final JsonNode IS_ARCHIVED = Queries.term("__state", "DELETED");

    private final SearchClient search;
    private final CatalogNames names;

    SelectionWarnings(SearchClient search, CatalogNames names) {
        this.search = search;
        this.names = names;
    }

    /** @param count how many assets the selection matches */
    List<Warning> of(Selections.Chosen chosen, long count) {
        var tags = SelectionMembers.tags(chosen.selection());
        var counts = search.count(Queries.everything(), clauses(chosen, tags));
        var warnings = new ArrayList<Warning>();
        if (count == 0) {
            warnings.add(new Warning("matches-nothing", null, "no asset matches at this moment"));
        } else if (count >= counts.getOrDefault(EVERYTHING, Long.MAX_VALUE)) {
            warnings.add(new Warning("matches-everything", null, "every asset of the catalogue matches"));
        }
        long archived = counts.getOrDefault(ARCHIVED, 0L);
        if (archived > 0) {
            warnings.add(new Warning("includes-archived", null, "%d archived assets match".formatted(archived)));
        }
        tags.forEach((pointer, tag) -> {
            if (counts.getOrDefault(pointer, 1L) == 0) {
                warnings.add(new Warning("unused-tag", pointer, "no active asset carries the tag '%s'".formatted(tag)));
            }
        });
        return warnings;
    }

    private Map<String, JsonNode> clauses(Selections.Chosen chosen, Map<String, String> tags) {
        var query = chosen.dsl().query();
        var clauses = new LinkedHashMap<String, JsonNode>();
        clauses.put(EVERYTHING, countsArchived(chosen.selection()) ? Queries.everything() : AssetCounts.ACTIVE);
        clauses.put(ARCHIVED, Queries.all(query, IS_ARCHIVED));
        tags.forEach((pointer, tag) -> {
            if (names.tag(tag) instanceof Resolution.Found<String>(var id)) {
                clauses.put(pointer, Queries.all(AssetCounts.ACTIVE, AssetCounts.tagged(id)));
            }
        });
        return clauses;
    }

    private static boolean countsArchived(AssetSelection selection) {
        return switch (selection) {
            case Matching matching -> matching.includeArchived();
            case RawDsl _ -> true;
        };
    }
}
