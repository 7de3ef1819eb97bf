package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.error.AtlasErrorCode;
import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.graph.Graph;
import io.dataproducts.gateway.sandbox.search.SearchDsl;
import io.dataproducts.gateway.sandbox.search.SearchIndex;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks for an active namesake in the same domain, as the server does: by a search over the index, which lags, and
 * without a lock. So two writes at once can both pass.
 */
final class NameCheck {

    private static final int MOST_NAMESAKES = 1000;

    private final SearchIndex index;
    private final Graph graph;

    NameCheck(SearchIndex index, Graph graph) {
        this.index = index;
        this.graph = graph;
    }

    /**
     * Refuses {@code name} if another entity of the type has it.
     *
     * @param parentDomain qualified name of the domain to look in; empty for the root domains
     * @param ownGuid the entity that the name is for
     */
    void requireFree(String typeName, String name, String parentDomain, String ownGuid) {
        var namesake = index.search(query(typeName, name, parentDomain)).hits().stream()
                .filter(hit -> !hit.guid().equals(ownGuid))
                .flatMap(hit -> graph.find(hit.guid()).stream())
                .map(Entity::name)
                .filter(name::equals)
                .findFirst();
        if (namesake.isPresent()) {
            throw AtlasErrorCode.BAD_REQUEST.with(
                    "%s with name %s already exists in the domain".formatted(typeName, name));
        }
    }

    private static SearchDsl query(String typeName, String name, String parentDomain) {
        var dsl = JsonNodeFactory.instance.objectNode().put("size", MOST_NAMESAKES);
        var bool = dsl.putObject("query").putObject("bool");
        var filter = bool.putArray("filter");
        filter.add(term("__typeName.keyword", typeName));
        filter.add(term("__state", "ACTIVE"));
        filter.add(term("name.keyword", name));
        if (parentDomain.isEmpty()) {
            bool.putObject("must_not").putObject("exists").put("field", "parentDomainQualifiedName");
        } else {
            filter.add(term("parentDomainQualifiedName", parentDomain));
        }
        return SearchDsl.of(dsl);
    }

    private static ObjectNode term(String field, String value) {
        var clause = JsonNodeFactory.instance.objectNode();
        clause.putObject("term").put(field, value);
        return clause;
    }
}
