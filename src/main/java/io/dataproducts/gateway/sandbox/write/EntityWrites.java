package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.error.AtlasErrorCode;
import io.dataproducts.gateway.sandbox.error.AtlasException;
import io.dataproducts.gateway.sandbox.graph.Draft;
import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.graph.Graph;
import io.dataproducts.gateway.sandbox.graph.Mutation;
import io.dataproducts.gateway.sandbox.journal.Journal;
import io.dataproducts.gateway.sandbox.journal.Subject;
import io.dataproducts.gateway.sandbox.journal.WriteKind;
import io.dataproducts.gateway.sandbox.search.SearchIndex;
import io.dataproducts.gateway.sandbox.type.TypeDefinitions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The one way into the catalog. Every write goes through the same steps: check, the name check through the index
 * included; commit to the graph, all or nothing, and note it in the journal; then write to the index.
 */
public final class EntityWrites {

    private static final int MOST_ENTITIES = 10_000;

    private final Graph graph;
    private final SearchIndex index;
    private final Journal journal;
    private final SavePlanner saves;
    private final DeletePlanner deletes;

    public EntityWrites(TypeDefinitions types, Graph graph, SearchIndex index, Journal journal) {
        this.graph = graph;
        this.index = index;
        this.journal = journal;
        var names = new NameCheck(index, graph);
        var linkedAssets = new LinkedAssets(index);
        var rules = new RuleBook(
                new ProductRules(names, linkedAssets), new DomainRules(names, linkedAssets, graph), new PlainRules());
        this.saves = new SavePlanner(types, rules);
        this.deletes = new DeletePlanner(types, rules);
    }

    /** Creates, changes and restores {@code entities}, all or none. */
    public MutationResult save(List<JsonNode> entities, SaveOptions options, Circumstances circumstances) {
        if (entities.isEmpty()) {
            throw AtlasErrorCode.INVALID_PARAMETERS.with("no entities to create/update.");
        }
        if (entities.size() > MOST_ENTITIES) {
            throw AtlasErrorCode.TOO_MANY_ENTITIES.with(String.valueOf(MOST_ENTITIES));
        }
        var plan = new Plan(new Draft(graph, circumstances.stamp()));
        for (int i = 0; i < entities.size(); i++) {
            saves.add(EntityInput.of(entities.get(i), "-" + (System.nanoTime() + i)), options, plan);
        }
        circumstances.stall().run();
        return commit(plan, kind(plan), circumstances);
    }

    /** Archives or removes the entities with these GUIDs, all or none. */
    public MutationResult delete(List<String> guids, DeleteMode mode, Circumstances circumstances) {
        if (guids.isEmpty()) {
            throw AtlasErrorCode.INVALID_PARAMETERS.with("Guid(s) not specified");
        }
        var plan = new Plan(new Draft(graph, circumstances.stamp()));
        guids.stream().distinct().forEach(guid -> deletes.add(guid, mode, plan));
        circumstances.stall().run();
        try {
            return commit(plan, mode.archives() ? WriteKind.ARCHIVE : WriteKind.PURGE, circumstances);
        } catch (AtlasException goneMeanwhile) {
            throw goneMeanwhile.wrapped();
        }
    }

    private static WriteKind kind(Plan plan) {
        if (!plan.created().isEmpty()) {
            return WriteKind.CREATE;
        }
        return plan.restored().isEmpty() ? WriteKind.UPDATE : WriteKind.RESTORE;
    }

    private MutationResult commit(Plan plan, WriteKind kind, Circumstances circumstances) {
        var mutations = plan.draft().mutations();
        if (!mutations.isEmpty()) {
            graph.commit(mutations, () -> witness(plan, kind, circumstances));
        }
        if (circumstances.indexed()) {
            index.index(mutations.stream().map(Mutation::guid).distinct().toList());
        }
        return result(plan);
    }

    /** Runs in the order of the commits. */
    private void witness(Plan plan, WriteKind kind, Circumstances circumstances) {
        var subjects = plan.subjects();
        if (circumstances.indexed()) {
            index.release(subjects.keySet());
        } else {
            index.withhold(subjects.keySet());
        }
        var entries = subjects.entrySet().stream()
                .flatMap(subject -> committed(subject.getKey(), plan)
                        .map(entity ->
                                new Subject(entity, graph.find(entity.guid()).isEmpty(), subject.getValue()))
                        .stream())
                .toList();
        journal.append(kind, circumstances.origin(), entries);
    }

    private MutationResult result(Plan plan) {
        plan.updated().removeAll(plan.deleted().keySet());
        return new MutationResult(
                committed(plan.created(), plan),
                committed(plan.updated(), plan),
                committed(plan.deleted().keySet(), plan),
                plan.guidAssignments());
    }

    private List<Entity> committed(Collection<String> guids, Plan plan) {
        return guids.stream().flatMap(guid -> committed(guid, plan).stream()).toList();
    }

    private Optional<Entity> committed(String guid, Plan plan) {
        return graph.find(guid).or(() -> Optional.ofNullable(plan.deleted().get(guid)));
    }
}
