package io.dataproducts.gateway.preview;

import io.dataproducts.gateway.atlan.AtlanEntity;
import io.dataproducts.gateway.atlan.Glossaries;
import io.dataproducts.gateway.atlan.Queries;
import io.dataproducts.gateway.atlan.SearchClient;
import io.dataproducts.gateway.atlan.SearchHits;
import io.dataproducts.gateway.atlan.SearchRequest;
import io.dataproducts.gateway.platform.paging.Page;
import io.dataproducts.gateway.platform.paging.PageRequest;
import java.util.List;
import org.springframework.stereotype.Service;

/** Looks names up that are entities of the catalogue: connections and terms, in the order of their GUIDs. */
@Service
class CatalogLookup {

    private static final String CONNECTION = "Connection";
    private static final String CONNECTOR = "connectorName";

    private final SearchClient search;
    private final Glossaries glossaries;
    private final AssetCounts counts;

    CatalogLookup(SearchClient search, Glossaries glossaries, AssetCounts counts) {
        this.search = search;
        this.glossaries = glossaries;
        this.counts = counts;
    }

    Page<ConnectionView> connections(LookupQuery query) {
        var page = page(CONNECTION, query, List.of("name", "qualifiedName", CONNECTOR));
        var assets = counts.by(
                page.items(), connection -> Queries.term("connectionQualifiedName", connection.qualifiedName()));
        return page.map(connection -> new ConnectionView(
                connection.qualifiedName(),
                connection.name(),
                connection.text(CONNECTOR).orElse(null),
                assets.applyAsLong(connection)));
    }

    Page<TermView> terms(LookupQuery query) {
        var page = page(Glossaries.TERM, query, Glossaries.ATTRIBUTES);
        var assets = counts.by(page.items(), term -> Queries.term("__meanings", term.qualifiedName()));
        return page.map(term ->
                new TermView(glossaries.reference(term).orElse(term.name()), term.guid(), assets.applyAsLong(term)));
    }

    private Page<AtlanEntity> page(String type, LookupQuery query, List<String> attributes) {
        var request = PageRequest.of(query.limit(), query.cursor(), false, type + " " + query.q());
        var active = Queries.active(type);
        var clause = query.q() == null || query.q().isEmpty()
                ? active
                : Queries.all(active, Queries.prefix("name.keyword", query.q()));
        SearchHits hits = search.search(new SearchRequest(clause, request.limit(), request.after(), attributes, false));
        return new Page<>(
                hits.entities(), hits.lastGuid().map(request::cursorAfter).orElse(null), null);
    }
}
