package io.dataproducts.gateway.sandbox.graph;

import io.dataproducts.gateway.sandbox.error.AtlasErrorCode;
import io.dataproducts.gateway.sandbox.type.Relation;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All entities of the sandbox. A read sees every write that was committed before it. */
public final class Graph {

    private static final Comparator<Entity> OLDEST_FIRST = Comparator.<Entity, Instant>comparing(
                    entity -> entity.audit().created().at())
            .thenComparing(Entity::guid);

    private final Map<String, Entity> byGuid = new ConcurrentHashMap<>();
    private final ReverseIndex byQualifiedName = new ReverseIndex();
    private final ReverseIndex byTarget = new ReverseIndex();

    public Optional<Entity> find(String guid) {
        return Optional.ofNullable(byGuid.get(guid));
    }

    /** Finds an entity of one of the wanted types, archived ones too. */
    public Optional<Entity> findByQualifiedName(String qualifiedName, Predicate<String> wantedType) {
        return byQualifiedName.guids(qualifiedName).stream()
                .flatMap(guid -> find(guid).stream())
                .filter(entity -> entity.qualifiedName().equals(qualifiedName))
                .filter(entity -> wantedType.test(entity.typeName()))
                .min(OLDEST_FIRST);
    }

    /** The entities that refer to {@code guid} by {@code relation}, archived ones too, oldest first. */
    public List<Entity> referring(String guid, Relation relation) {
        return byTarget.guids(guid).stream()
                .flatMap(referrer -> find(referrer).stream())
                .filter(entity -> entity.references(relation.name()).contains(guid))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    public Collection<Entity> all() {
        return byGuid.values();
    }

    /**
     * Applies all of {@code mutations}, or none.
     *
     * @throws io.dataproducts.gateway.sandbox.error.AtlasException if an entity to change is gone
     */
    public void commit(List<Mutation> mutations) {
        commit(mutations, () -> {});
    }

    /**
     * Does the same, and runs {@code witness} before any later commit. It must be short, since other writes wait for it.
     *
     * @throws io.dataproducts.gateway.sandbox.error.AtlasException if an entity to change is gone
     */
    public synchronized void commit(List<Mutation> mutations, Runnable witness) {
        var created = mutations.stream()
                .filter(Mutation.Create.class::isInstance)
                .map(Mutation::guid)
                .toList();
        for (var mutation : mutations) {
            if (mutation instanceof Mutation.Change
                    && !byGuid.containsKey(mutation.guid())
                    && !created.contains(mutation.guid())) {
                throw AtlasErrorCode.INSTANCE_GUID_NOT_FOUND.with(mutation.guid());
            }
        }
        mutations.forEach(this::apply);
        witness.run();
    }

    private void apply(Mutation mutation) {
        var before = byGuid.get(mutation.guid());
        switch (mutation) {
            case Mutation.Create(var entity) -> replace(before, entity);
            case Mutation.Change step when before != null -> replace(before, before.with(step.change(), step.stamp()));
            case Mutation.Change _ -> {}
            case Mutation.Remove _ -> replace(before, null);
        }
    }

    /** Adds before it removes, so that a reader at the same time misses nothing. */
    private void replace(@Nullable Entity before, @Nullable Entity after) {
        if (after != null) {
            byGuid.put(after.guid(), after);
            byQualifiedName.add(after.qualifiedName(), after.guid());
            targets(after).forEach(target -> byTarget.add(target, after.guid()));
        }
        if (before == null) {
            return;
        }
        if (after == null) {
            byGuid.remove(before.guid());
        }
        if (after == null || !after.qualifiedName().equals(before.qualifiedName())) {
            byQualifiedName.remove(before.qualifiedName(), before.guid());
        }
        targets(before)
                .filter(target -> after == null || targets(after).noneMatch(target::equals))
                .forEach(target -> byTarget.remove(target, before.guid()));
    }

    private static Stream<String> targets(Entity entity) {
        return entity.references().values().stream().flatMap(List::stream);
    }
}
