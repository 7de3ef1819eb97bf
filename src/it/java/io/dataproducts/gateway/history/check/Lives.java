package io.dataproducts.gateway.history.check;

import io.dataproducts.gateway.history.check.Life.Step;
import io.dataproducts.gateway.history.evidence.Commit;
import io.dataproducts.gateway.history.evidence.Commit.Touched;
import io.dataproducts.gateway.history.evidence.Wish;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lives of all products that the journal names, and which wish left its mark where. */
final class Lives {

    private final Map<String, Life> byGuid = new LinkedHashMap<>();

    Lives(List<Commit> journal) {
        for (var commit : journal) {
            commit.entities().stream()
                    .filter(entity -> entity.typeName().equals("DataProduct"))
                    .forEach(entity -> byGuid.compute(entity.guid(), (guid, life) -> goOn(life, commit, entity)));
        }
    }

    private static Life goOn(@Nullable Life life, Commit commit, Touched entity) {
        var before = life == null ? null : life.last();
        var name = entity.name() == null && before != null ? before.name() : entity.name();
        var description = entity.description(before == null ? null : before.description());
        var state = new State(commit, name, description, entity.status());
        return life == null
                ? new Life(entity.guid(), entity.domain(), List.of(state))
                : life.with(entity.domain(), state);
    }

    Optional<Life> find(@Nullable String guid) {
        return Optional.ofNullable(guid == null ? null : byGuid.get(guid));
    }

    Stream<Life> all() {
        return byGuid.values().stream();
    }

    /** All steps of all lives, in the order of the journal. */
    List<Step> steps() {
        return all().flatMap(Life::steps)
                .sorted(Comparator.comparingLong(step -> step.commit().sequence()))
                .toList();
    }

    /** The steps that only {@code wish} can have made; none for an archive or a restore, which leave no mark. */
    List<Step> marks(Wish wish) {
        return switch (wish.kind()) {
            case CREATE ->
                all().flatMap(Life::steps)
                        .filter(step -> step.commit().call().equals("create"))
                        .filter(step -> Objects.equals(step.after().description(), wish.description()))
                        .toList();
            case PATCH, RENAME ->
                find(wish.guid()).stream()
                        .flatMap(Life::steps)
                        .filter(step -> sets(step, wish))
                        .toList();
            case ARCHIVE, RESTORE -> List.of();
        };
    }

    private static boolean sets(Step step, Wish wish) {
        if (wish.description() == null) {
            return step.renames() && Objects.equals(step.after().name(), wish.name());
        }
        return step.commit().entities().stream()
                .filter(entity -> entity.guid().equals(step.life().guid()))
                .anyMatch(entity -> wish.description().equals(entity.description(null)));
    }
}
