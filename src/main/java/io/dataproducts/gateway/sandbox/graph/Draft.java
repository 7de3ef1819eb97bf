package io.dataproducts.gateway.sandbox.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A write that is being put together: it sees the catalog with its own steps applied, which nobody else does yet. */
public final class Draft {

    private final Graph graph;
    private final Stamp stamp;
    private final Map<String, Entity> staged = new HashMap<>();
    private final Set<String> removed = new HashSet<>();
    private final List<Mutation> mutations = new ArrayList<>();

    public Draft(Graph graph, Stamp stamp) {
        this.graph = graph;
        this.stamp = stamp;
    }

    /** The catalog without this draft. */
    public Graph graph() {
        return graph;
    }

    public Stamp stamp() {
        return stamp;
    }

    public List<Mutation> mutations() {
        return List.copyOf(mutations);
    }

    public Optional<Entity> find(String guid) {
        if (removed.contains(guid)) {
            return Optional.empty();
        }
        return Optional.ofNullable(staged.get(guid)).or(() -> graph.find(guid));
    }

    /** Finds an entity of one of the wanted types, archived ones and those of this draft too. */
    public Optional<Entity> findByQualifiedName(String qualifiedName, Predicate<String> wantedType) {
        return staged.values().stream()
                .filter(entity -> entity.qualifiedName().equals(qualifiedName) && wantedType.test(entity.typeName()))
                .findFirst()
                .or(() -> graph.findByQualifiedName(qualifiedName, wantedType)
                        .filter(entity -> !removed.contains(entity.guid())));
    }

    public void create(Entity entity) {
        add(new Mutation.Create(entity), entity);
    }

    /** Changes the entity with this GUID, if there is one. */
    public void change(String guid, EntityChange change) {
        find(guid).ifPresent(entity -> add(new Mutation.Change(guid, change, stamp), entity.with(change, stamp)));
    }

    public void remove(String guid) {
        staged.remove(guid);
        removed.add(guid);
        mutations.add(new Mutation.Remove(guid));
    }

    private void add(Mutation mutation, Entity after) {
        mutations.add(mutation);
        staged.put(after.guid(), after);
    }
}
