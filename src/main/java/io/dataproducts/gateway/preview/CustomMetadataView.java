package io.dataproducts.gateway.preview;

import io.dataproducts.gateway.atlan.TypedefNames;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;

/**
 * A set of custom metadata that a selection may name.
 *
 * @param assets how many active assets have a value for one of its attributes
 */
@Schema(name = "CustomMetadataSet")
record CustomMetadataView(String name, List<AttributeView> attributes, long assets) {

    /**
     * An attribute of the set.
     *
     * @param kind what its values are: text, number, date or boolean
     */
    @Schema(name = "CustomMetadataAttribute")
    record AttributeView(String name, String kind) {}

    static CustomMetadataView of(TypedefNames.CustomMetadataSet set, long assets) {
        var attributes = set.attributes().stream()
                .map(attribute -> new AttributeView(
                        attribute.name(), attribute.kind().name().toLowerCase(Locale.ROOT)))
                .toList();
        return new CustomMetadataView(set.name(), attributes, assets);
    }
}
