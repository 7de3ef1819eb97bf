package io.dataproducts.gateway.selection;

import tools.jackson.databind.JsonNode;

/**
 * Selects what a search query says, as it stands: no condition is added, not even on the state.
 *
 * <p>It can hold any stored query, also one that {@link SelectionJson#read} would refuse from a caller.
 *
 * @param query the clause at {@code query.dsl.query}; must not be changed. For what Atlan stores but cannot search, the
 *     whole stored object, or a text if it is not JSON
 */
public record RawDsl(JsonNode query) implements AssetSelection {

    /** Copies the query, with its numbers in the one form that they have when read from text. */
    public RawDsl {
        query = Json.parse(Json.write(query));
    }

    /** Returns {@code {"bool":{"filter":<query>}}}, or this selection if it already has that form. */
    @Override
    public RawDsl canonical() {
        return !query.isObject() || isFilter() ? this : new RawDsl(Clauses.outer(query));
    }

    private boolean isFilter() {
        var bool = query.path("bool");
        return query.size() == 1 && bool.size() == 1 && bool.path("filter").isObject();
    }
}
