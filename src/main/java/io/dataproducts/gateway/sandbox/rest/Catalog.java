package io.dataproducts.gateway.sandbox.rest;

import io.dataproducts.gateway.sandbox.graph.Graph;
import io.dataproducts.gateway.sandbox.journal.Journal;
import io.dataproducts.gateway.sandbox.search.SearchIndex;
import io.dataproducts.gateway.sandbox.type.TypeDefinitions;
import io.dataproducts.gateway.sandbox.write.EntityWrites;

/** What the routes serve: the typedefs, the entities, the index over them and the way to change them. */
public record Catalog(TypeDefinitions types, Graph graph, SearchIndex index, EntityWrites writes) {

    public static Catalog of(TypeDefinitions types, Graph graph, SearchIndex index, Journal journal) {
        return new Catalog(types, graph, index, new EntityWrites(types, graph, index, journal));
    }
}
