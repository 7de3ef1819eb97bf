package io.dataproducts.gateway.selection;

/** Rules for any text that a caller sends. */
final class Texts {

    private Texts() {}

    /** Says whether there is a control character or half a character, which no name in a catalog has. */
    static boolean isBroken(String text) {
        return text.codePoints().anyMatch(Texts::isBroken);
    }

    /** Returns the text with each lone surrogate replaced, so that an answer can quote it. */
    static String wellFormed(String text) {
        return text.codePoints()
                .map(codePoint -> Character.getType(codePoint) == Character.SURROGATE ? '\ufffd' : codePoint)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isBroken(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }
}
