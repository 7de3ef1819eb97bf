package io.dataproducts.gateway.selection;

/** The display names of a custom metadata set and of an attribute in it. */
public record CustomAttributeName(String set, String attribute) {}
