package io.dataproducts.gateway.naming;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lowerCamelCase form of a name, for every script. */
public final class LowerCamelCase {

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private LowerCamelCase() {}

    /**
     * Joins the words of {@code name}: the first character of the first word becomes lower case, of the others upper
     * case, the rest stays. Letters, marks and numbers make words; everything else separates them. The result is empty
     * if there are none, and two names can have the same one.
     */
    public static String of(String name) {
        var joined = SEPARATORS
                .splitAsStream(Normalizer.normalize(name, Normalizer.Form.NFC))
                .filter(word -> !word.isEmpty())
                .map(LowerCamelCase::capitalise)
                .collect(Collectors.joining());
        return withFirst(joined, false);
    }

    private static String capitalise(String word) {
        return withFirst(word, true);
    }

    private static String withFirst(String word, boolean upper) {
        if (word.isEmpty()) {
            return word;
        }
        int first = word.codePointAt(0);
        int changed = upper ? Character.toTitleCase(first) : Character.toLowerCase(first);
        return Character.toString(changed) + word.substring(Character.charCount(first));
    }
}
