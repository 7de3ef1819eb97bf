package io.dataproducts.gateway.platform.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Comparator;
import java.util.List;

/** The groups of operations, in the order in which a reader needs them. */
final class Tags {

    private static final List<String> ORDER =
            List.of("Data products", "Selections", "Look-ups", "Data domains", "Operations", "Callers", "Problems");

    private Tags() {}

    /** Puts first what the gateway is for; a group that has no place yet comes before all, where it is seen. */
    static void arrange(OpenAPI contract) {
        contract.setTags(contract.getTags().stream()
                .sorted(Comparator.comparingInt((Tag tag) -> ORDER.indexOf(tag.getName())))
                .toList());
    }
}
