package io.dataproducts.gateway.selection;

/**
 * One thing that is wrong with a selection.
 *
 * @param pointer JSON pointer (RFC 6901) from the selection's root, as {@code /any/1/tags/0}; empty for the whole
 * @param code in kebab case, for programs
 * @param detail for people, with the cure
 */
public record SelectionFault(String pointer, String code, String detail) {}
