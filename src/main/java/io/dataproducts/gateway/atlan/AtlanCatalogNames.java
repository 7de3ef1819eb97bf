package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.platform.cache.Snapshot;
import io.dataproducts.gateway.selection.CatalogNames;
import io.dataproducts.gateway.selection.ClosestNames;
import io.dataproducts.gateway.selection.Resolution;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The names behind a selection, from a copy of the type definitions that is loaded again when a name is not in it. */
class AtlanCatalogNames implements CatalogNames {

    private final Snapshot<TypedefNames> typedefs;

    AtlanCatalogNames(TypedefClient client, Duration timeToLive, Clock clock) {
        this.typedefs = new Snapshot<>(client::names, timeToLive, clock);
    }

    @Override
    public Resolution<String> tag(String displayName) {
        return resolve(displayName, known -> known.tagIds(displayName), TypedefNames::tagNames);
    }

    @Override
    public Optional<String> tagName(String id) {
        return typedefs.get().tagName(id).or(() -> typedefs.refresh().tagName(id));
    }

    @Override
    public Resolution<String> type(String typeName) {
        return resolve(
                typeName,
                known -> known.types().stream().filter(typeName::equals).toList(),
                TypedefNames::types);
    }

    private Resolution<String> resolve(
            String wanted,
            Function<TypedefNames, List<String>> search,
            Function<TypedefNames, List<String>> everyName) {
        var found = search.apply(typedefs.get());
        if (found.isEmpty()) {
            found = search.apply(typedefs.refresh());
        }
        return switch (found.size()) {
            case 0 -> new Resolution.Unknown<>(ClosestNames.of(wanted, everyName.apply(typedefs.get())));
            case 1 -> new Resolution.Found<>(found.getFirst());
            default -> new Resolution.Ambiguous<>(found);
        };
    }
}
