package io.dataproducts.gateway.preview;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A glossary term that a selection may name.
 *
 * @param reference what the selection says, {@code name@glossary}
 * @param assets how many active assets are linked to it
 */
@Schema(name = "GlossaryTerm")
record TermView(String reference, @Schema(format = "uuid") String guid, long assets) {}
