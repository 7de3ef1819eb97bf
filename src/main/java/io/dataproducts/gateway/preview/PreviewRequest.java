package io.dataproducts.gateway.preview;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A selection to look at.
 *
 * @param assets the asset selection
 * @param attributes names of further Atlan attributes to show of the sample
 * @param limit how many assets to show, 0 to 100; 10 if absent
 * @param explain GUID or qualified name of an asset: whether it is in, and why
 */
@Schema(name = "SelectionPreviewRequest", example = """
                {"assets": {"types": ["Table"], "certificates": ["VERIFIED"], "not": [{"tags": ["PII"]}]},
                 "explain": "default/snowflake/1690000000/PROD/MARKETING/FCT_LEADS", "limit": 3}
                """)
record PreviewRequest(
        @Schema(implementation = AssetSelectionDocument.class, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        JsonNode assets,

        @Nullable List<String> attributes,

        @Schema(minimum = "0", maximum = "100", defaultValue = "10") @Nullable
        Integer limit,

        @Schema(example = "default/snowflake/1690000000") @Nullable
        String explain) {}
