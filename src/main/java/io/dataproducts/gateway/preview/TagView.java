package io.dataproducts.gateway.preview;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An Atlan tag that a selection may name.
 *
 * @param assets how many active assets carry it, directly or by propagation
 */
@Schema(name = "AtlanTag")
record TagView(String name, long assets) {}
