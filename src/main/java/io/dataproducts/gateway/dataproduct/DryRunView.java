package io.dataproducts.gateway.dataproduct;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dataproducts.gateway.preview.AssetView;
import io.dataproducts.gateway.preview.SelectionDifference;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a write would do. Nothing was written.
 *
 * @param proposedQualifiedName what the gateway would send for a new product; Atlan mints another
 * @param dsl the query that Atlan would store, if the selection is new or changed
 * @param changes the members that would change
 * @param assets what the change of the selection would do to its assets at this moment
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DryRun")
record DryRunView(
        @Nullable String proposedQualifiedName,
        @Nullable JsonNode dsl,
        List<Change> changes,
        @Nullable Assets assets) {

    /**
     * A member that would change.
     *
     * @param pointer to the member
     * @param from its value now; absent if it has none
     * @param to its value then; absent if it would have none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DryRunChange")
    record Change(
            String pointer,

            @Schema(types = {"object", "array", "string", "number", "boolean"}) @Nullable
            JsonNode from,

            @Schema(types = {"object", "array", "string", "number", "boolean"}) @Nullable
            JsonNode to) {}

    /**
     * The assets of the new selection against those of the old one.
     *
     * @param matched how many the new one matches
     * @param gained how many are in the new one only
     * @param lost how many are in the old one only
     */
    @Schema(name = "DryRunAssets")
    record Assets(long matched, long gained, long lost, List<AssetView> gainedSample, List<AssetView> lostSample) {

        static Assets of(SelectionDifference difference) {
            return new Assets(
                    difference.matched(),
                    difference.gained(),
                    difference.lost(),
                    difference.gainedSample().stream()
                            .map(asset -> AssetView.of(asset, List.of()))
                            .toList(),
                    difference.lostSample().stream()
                            .map(asset -> AssetView.of(asset, List.of()))
                            .toList());
        }
    }
}
