package io.dataproducts.gateway.preview;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A type that a selection may name.
 *
 * @param assets how many active assets are of exactly this type
 */
@Schema(name = "AssetType")
record TypeView(String name, long assets) {}
