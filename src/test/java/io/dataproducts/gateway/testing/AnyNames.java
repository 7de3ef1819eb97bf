package io.dataproducts.gateway.testing;

import io.dataproducts.gateway.selection.CatalogNames;
import io.dataproducts.gateway.selection.CustomAttribute;
import io.dataproducts.gateway.selection.CustomAttribute.Kind;
import io.dataproducts.gateway.selection.CustomAttributeName;
import io.dataproducts.gateway.selection.Resolution;
import io.dataproducts.gateway.selection.Resolution.Found;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A catalog that has every name. An id is the name in hexadecimal, with a prefix that tells what it stands for. The kind
 * of a custom metadata attribute is the beginning of its name: {@code number}, {@code date}, {@code boolean}, else text.
 */
public final class AnyNames implements CatalogNames {

    private static final String TAG = "tag";
    private static final String TERM = "term";
    private static final String ATTRIBUTE = "cm";
    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern HEXADECIMAL = Pattern.compile("([0-9a-f]{2})*");

    @Override
    public Resolution<String> tag(String displayName) {
        return new Found<>(TAG + hex(displayName));
    }

    @Override
    public Optional<String> tagName(String id) {
        return name(TAG, id);
    }

    @Override
    public Resolution<String> type(String typeName) {
        return new Found<>(typeName);
    }

    @Override
    public Resolution<String> term(String reference) {
        return new Found<>(TERM + hex(reference));
    }

    @Override
    public Optional<String> termReference(String qualifiedName) {
        return name(TERM, qualifiedName);
    }

    @Override
    public Resolution<String> customMetadataSet(String setName) {
        return new Found<>(hex(setName));
    }

    @Override
    public Resolution<CustomAttribute> customAttribute(String setName, String attributeName) {
        var id = ATTRIBUTE + hex(setName) + "_" + hex(attributeName);
        return new Found<>(new CustomAttribute(id, kind(attributeName)));
    }

    @Override
    public Optional<CustomAttributeName> customAttributeName(String attributeId) {
        int middle = attributeId.indexOf('_');
        return middle < 0
                ? Optional.empty()
                : name(ATTRIBUTE, attributeId.substring(0, middle))
                        .flatMap(set -> name("", attributeId.substring(middle + 1))
                                .map(attribute -> new CustomAttributeName(set, attribute)));
    }

    /** Returns the kind of the attribute of this name. */
    public static Kind kind(String attributeName) {
        return Arrays.stream(Kind.values())
                .filter(kind -> attributeName.startsWith(kind.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(Kind.TEXT);
    }

    private static String hex(String name) {
        return HEX.formatHex(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> name(String prefix, String id) {
        return Optional.of(id)
                .filter(text -> text.startsWith(prefix))
                .map(text -> text.substring(prefix.length()))
                .filter(hex -> HEXADECIMAL.matcher(hex).matches())
                .map(hex -> new String(HEX.parseHex(hex), StandardCharsets.UTF_8));
    }
}
