package io.dataproducts.gateway.preview;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dataproducts.gateway.atlan.AtlanEntity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An asset that a selection matches.
 *
 * @param type Atlan's type, as {@code Table}
 * @param connector the kind of system it lives in, as {@code snowflake}
 * @param attributes the Atlan attributes asked for, those that have a value
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Asset")
public record AssetView(
        @Schema(format = "uuid") String guid,
        String type,
        String name,
        String qualifiedName,
        @Nullable String connector,
        @Nullable String certificate,
        boolean archived,
        Map<String, JsonNode> attributes) {

    private static final String CONNECTOR = "connectorName";
    private static final String CERTIFICATE = "certificateStatus";

    /** What a search must return for an asset to be shown. */
    public static final List<String> ATTRIBUTES = List.of("name", "qualifiedName", CONNECTOR, CERTIFICATE);

    /**
     * Shows an asset.
     *
     * @param attributes names of further Atlan attributes to show
     */
    public static AssetView of(AtlanEntity entity, List<String> attributes) {
        var chosen = new LinkedHashMap<String, JsonNode>();
        attributes.forEach(name -> entity.value(name).ifPresent(value -> chosen.put(name, value)));
        return new AssetView(
                entity.guid(),
                entity.typeName(),
                entity.name(),
                entity.qualifiedName(),
                entity.text(CONNECTOR).orElse(null),
                entity.text(CERTIFICATE).orElse(null),
                !entity.isActive(),
                chosen);
    }
}
