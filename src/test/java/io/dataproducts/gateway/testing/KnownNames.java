package io.dataproducts.gateway.testing;

import io.dataproducts.gateway.selection.CatalogNames;
import io.dataproducts.gateway.selection.ClosestNames;
import io.dataproducts.gateway.selection.Resolution;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A catalogue of a few names. */
public final class KnownNames implements CatalogNames {

    private static final Map<String, String> TAGS =
            Map.of("Marketing", "hV5tUjaM0bKyBdjqzyhDkx", "PII", "kQ2pWz7RtYv1LxN8sDfG3h");
    private static final List<String> TYPES = List.of("Table", "View", "MaterialisedView", "Column", "DataProduct");

    @Override
    public Resolution<String> tag(String displayName) {
        return TAGS.containsKey(displayName)
                ? new Resolution.Found<>(TAGS.get(displayName))
                : new Resolution.Unknown<>(ClosestNames.of(displayName, TAGS.keySet()));
    }

    @Override
    public Optional<String> tagName(String id) {
        return TAGS.entrySet().stream()
                .filter(tag -> tag.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public Resolution<String> type(String typeName) {
        return TYPES.contains(typeName)
                ? new Resolution.Found<>(typeName)
                : new Resolution.Unknown<>(ClosestNames.of(typeName, TYPES));
    }
}
