package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.error.AtlasErrorCode;
import io.dataproducts.gateway.sandbox.graph.Draft;
import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.graph.Graph;
import io.dataproducts.gateway.sandbox.graph.Mutation;
import io.dataproducts.gateway.sandbox.graph.Stamp;
import io.dataproducts.gateway.sandbox.search.SearchIndex;
import io.dataproducts.gateway.sandbox.type.TypeDefinitions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The one way into the catalog. Every write goes through the same steps: check, the name check through the index
 * included; commit to the graph, all or nothing; then write to the index.
 */
public final class EntityWrites {

    private static final int MOST_ENTITIES = 10_000;

    private final Graph graph;
    private final SearchIndex index;
    private final SavePlanner saves;
    private final DeletePlanner deletes;

    public EntityWrites(TypeDefinitions types, Graph graph, SearchIndex index) {
        this.graph = graph;
        this.index = index;
        var names = new NameCheck(index, graph);
        var linkedAssets = new LinkedAssets(index);
        var rules = new RuleBook(
                new ProductRules(names, linkedAssets), new DomainRules(names, linkedAssets, graph), new PlainRules());
        this.saves = new SavePlanner(types, rules);
        this.deletes = new DeletePlanner(types, rules);
    }

    /** Creates, changes and restores {@code entities}, all or none. */
    public MutationResult save(List<JsonNode> entities, SaveOptions options, Stamp stamp) {
        if (entities.isEmpty()) {
            throw AtlasErrorCode.INVALID_PARAMETERS.with("no entities to create/update.");
        }
        if (entities.size() > MOST_ENTITIES) {
            throw AtlasErrorCode.TOO_MANY_ENTITIES.with(String.valueOf(MOST_ENTITIES));
        }
        var plan = new Plan(new Draft(graph, stamp));
        for (int i = 0; i < entities.size(); i++) {
            saves.add(EntityInput.of(entities.get(i), "-" + (System.nanoTime() + i)), options, plan);
        }
        return commit(plan);
    }

    /** Archives or removes the entities with these GUIDs, all or none. */
    public MutationResult delete(List<String> guids, DeleteMode mode, Stamp stamp) {
        if (guids.isEmpty()) {
            throw AtlasErrorCode.INVALID_PARAMETERS.with("Guid(s) not specified");
        }
        var plan = new Plan(new Draft(graph, stamp));
        guids.stream().distinct().forEach(guid -> deletes.add(guid, mode, plan));
        return commit(plan);
    }

    private MutationResult commit(Plan plan) {
        var mutations = plan.draft().mutations();
        graph.commit(mutations);
        index.index(mutations.stream().map(Mutation::guid).distinct().toList());
        plan.updated().removeAll(plan.deleted().keySet());
        return new MutationResult(
                committed(plan.created(), plan),
                committed(plan.updated(), plan),
                committed(plan.deleted().keySet(), plan),
                plan.guidAssignments());
    }

    private List<Entity> committed(Collection<String> guids, Plan plan) {
        return guids.stream()
                .flatMap(guid -> graph
                        .find(guid)
                        .or(() -> Optional.ofNullable(plan.deleted().get(guid)))
                        .stream())
                .toList();
    }
}
