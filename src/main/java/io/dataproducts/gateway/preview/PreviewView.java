package io.dataproducts.gateway.preview;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a selection matches at this moment.
 *
 * @param count of all assets that it matches
 * @param countsByType the same, by type; the 200 most frequent types
 * @param sample the first of the assets
 * @param assets the selection in its canonical form, as a product would show it
 * @param dsl the query that Atlan would store
 * @param warnings what may not be meant
 * @param explanation of the asset asked about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SelectionPreview")
record PreviewView(
        long count,
        Map<String, Long> countsByType,
        List<AssetView> sample,

        @Schema(implementation = AssetSelectionDocument.class)
        JsonNode assets,

        JsonNode dsl,
        List<Warning> warnings,
        @Nullable Explanation explanation) {

    /**
     * What may not be meant.
     *
     * @param code {@code matches-nothing}, {@code matches-everything}, {@code includes-archived} or {@code unused-tag}
     * @param pointer the member it is about, from the root of the selection
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SelectionWarning")
    record Warning(String code, @Nullable String pointer, String detail) {}

    /**
     * Whether an asset is in, and why.
     *
     * @param matches whether the selection matches it
     * @param clauses the members of the selection, each with whether it holds for the asset
     */
    @Schema(name = "SelectionExplanation")
    record Explanation(
            @Schema(format = "uuid") String guid, String type, String name, boolean matches, List<Clause> clauses) {

        /**
         * A member of the selection.
         *
         * @param pointer to the member, from the root of the selection; {@code /includeArchived} stands for the
         *     condition that only active assets count
         */
        @Schema(name = "ExplainedClause")
        record Clause(String pointer, boolean holds) {}
    }
}
