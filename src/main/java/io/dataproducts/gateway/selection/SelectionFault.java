package io.dataproducts.gateway.selection;

/**
 * One thing that is wrong with a selection.
 *
 * @param pointer JSON Pointer (RFC 6901) from the root of the selection
 * @param code what kind of fault, in kebab case
 * @param detail what was expected, for people
 */
public record SelectionFault(String pointer, String code, String detail) {}
