package io.dataproducts.gateway.preview;

import io.dataproducts.gateway.platform.problem.Fault;
import io.dataproducts.gateway.selection.AssetDsl;
import io.dataproducts.gateway.selection.AssetSelection;
import io.dataproducts.gateway.selection.CatalogNames;
import io.dataproducts.gateway.selection.InvalidSelectionException;
import io.dataproducts.gateway.selection.RawDsl;
import io.dataproducts.gateway.selection.SelectionJson;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Selections in requests, and as Atlan stores them. */
@Component
public class Selections {

    private static final String MEMBER = "/assets";

    private final CatalogNames names;

    Selections(CatalogNames names) {
        this.names = names;
    }

    /** A selection of a caller, and what Atlan stores for it. */
    public record Chosen(AssetSelection selection, AssetDsl dsl) {}

    /**
     * Reads the {@code assets} of a request and resolves the names in it.
     *
     * @param faults gets what is wrong with it, each with a pointer into the body
     * @return the selection, unless there are faults
     */
    public Optional<Chosen> read(JsonNode assets, List<Fault> faults) {
        try {
            var selection = SelectionJson.read(assets);
            return Optional.of(new Chosen(selection, AssetDsl.render(selection, names)));
        } catch (InvalidSelectionException invalid) {
            invalid.faults()
                    .forEach(fault -> faults.add(Fault.inBody(MEMBER + fault.pointer(), fault.code(), fault.detail())));
            return Optional.empty();
        }
    }

    /** What a stored text selects. */
    public AssetSelection stored(String dsl) {
        return AssetDsl.read(dsl, names);
    }

    /** A stored text as a raw query, without looking any name up; empty if it holds none. */
    public static Optional<JsonNode> raw(String dsl) {
        return AssetDsl.parse(dsl).map(query -> SelectionJson.write(new RawDsl(query)));
    }

    /** What a stored text selects, as callers see it. */
    public JsonNode shown(String dsl) {
        return SelectionJson.write(stored(dsl));
    }
}
