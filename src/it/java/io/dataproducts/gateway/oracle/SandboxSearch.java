package io.dataproducts.gateway.oracle;

import static io.dataproducts.gateway.oracle.Documents.JSON;

import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.graph.Graph;
import io.dataproducts.gateway.sandbox.graph.Mutation;
import io.dataproducts.gateway.sandbox.search.Hit;
import io.dataproducts.gateway.sandbox.search.SearchDsl;
import io.dataproducts.gateway.sandbox.search.SearchIndex;
import io.dataproducts.gateway.sandbox.search.SearchResult;
import io.dataproducts.gateway.sandbox.search.field.SearchRefused;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The sandbox's search with assets in it. */
record SandboxSearch(SearchIndex index) {

    static SandboxSearch of(List<Asset> assets) {
        var types = SandboxTypes.create();
        var graph = new Graph();
        var entities = assets.stream().map(SandboxEntity::of).toList();
        graph.commit(Stream.concat(entities.stream(), SandboxEntity.terms())
                .<Mutation>map(Mutation.Create::new)
                .toList());
        var index = new SearchIndex(types, graph, true);
        index.index(entities.stream().map(Entity::guid).toList());
        return new SandboxSearch(index);
    }

    Set<String> find(JsonNode clause) {
        return tryToFind(clause).orElseThrow(() -> new IllegalStateException("refused: " + clause));
    }

    /** Returns the GUIDs of what the query clause finds, or nothing if the search refuses it. */
    Optional<Set<String>> tryToFind(JsonNode clause) {
        var dsl = JSON.createObjectNode().put("size", 10_000);
        dsl.set("query", clause);
        try {
            return Optional.of(search(dsl).hits().stream().map(Hit::guid).collect(Collectors.toSet()));
        } catch (SearchRefused _) {
            return Optional.empty();
        }
    }

    SearchResult search(JsonNode dsl) {
        return index.search(SearchDsl.of(dsl));
    }
}
