package io.dataproducts.gateway.history.check;

/**
 * Something that a rule found.
 *
 * @param apart whether it is the doing of a write that a stopped gateway sent after it went on: listed, but no violation
 */
record Item(String text, boolean apart) {

    static Item violation(String text) {
        return new Item(text, false);
    }
}
