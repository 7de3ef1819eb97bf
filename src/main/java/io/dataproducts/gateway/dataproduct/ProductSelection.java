package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.platform.problem.Fault;
import io.dataproducts.gateway.selection.AssetDsl;
import io.dataproducts.gateway.selection.AssetSelection;
import io.dataproducts.gateway.selection.CatalogNames;
import io.dataproducts.gateway.selection.InvalidSelectionException;
import io.dataproducts.gateway.selection.SelectionJson;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Turns the {@code assets} of a request into the asset DSL that Atlan stores. */
@Component
class ProductSelection {

    private static final String MEMBER = "/assets";

    private final CatalogNames names;

    ProductSelection(CatalogNames names) {
        this.names = names;
    }

    /**
     * Renders a selection.
     *
     * @param faults gets what is wrong with it, each with a pointer into the body
     * @return the DSL, unless there are faults
     */
    Optional<AssetDsl> render(JsonNode assets, List<Fault> faults) {
        try {
            return Optional.of(AssetDsl.render(SelectionJson.read(assets), names));
        } catch (InvalidSelectionException invalid) {
            invalid.faults()
                    .forEach(fault -> faults.add(Fault.inBody(MEMBER + fault.pointer(), fault.code(), fault.detail())));
            return Optional.empty();
        }
    }

    /** What a stored DSL selects, if it can be read at all. */
    Optional<AssetSelection> read(String stored) {
        return AssetDsl.read(stored, names);
    }
}
