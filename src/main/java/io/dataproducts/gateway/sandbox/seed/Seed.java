package io.dataproducts.gateway.sandbox.seed;

import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.graph.Graph;
import io.dataproducts.gateway.sandbox.graph.Mutation;
import io.dataproducts.gateway.sandbox.search.SearchIndex;
import io.dataproducts.gateway.sandbox.type.TypeDefinitions;
import java.util.List;

/** The catalog that the sandbox starts with. It is the same at every start. */
public final class Seed {

    private Seed() {}

    public static TypeDefinitions types() {
        return SeedFiles.types();
    }

    public static List<Entity> entities(TypeDefinitions types) {
        var maker = new EntityMaker(types);
        return SeedFiles.rows().stream().map(maker::make).toList();
    }

    /** Fills an empty graph and its index, so that all is found at once. */
    public static void plant(TypeDefinitions types, Graph graph, SearchIndex index) {
        var entities = entities(types);
        graph.commit(entities.stream().<Mutation>map(Mutation.Create::new).toList());
        index.index(entities.stream().map(Entity::guid).toList());
        index.refresh();
    }
}
