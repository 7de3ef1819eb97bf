package io.dataproducts.gateway.sandbox.search.field;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The bounds of a range query; an absent one is open. */
public record Range(
        @Nullable JsonNode lower,
        boolean withLower,
        @Nullable JsonNode upper,
        boolean withUpper) {}
