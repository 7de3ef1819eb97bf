package io.dataproducts.gateway.preview;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A connection that a selection may name.
 *
 * @param qualifiedName what the selection says
 * @param connector the kind of system, as {@code snowflake}
 * @param assets how many active assets come through it
 */
@Schema(name = "Connection")
record ConnectionView(
        String qualifiedName, String name, @Nullable String connector, long assets) {}
