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

/**
 * A catalog that has every name. An id is the name in hexadecimal, with a prefix that tells what it stands for. The kind
 * of a custom metadata attribute is the beginning of its name: {@code number}, {@code date}, {@code boolean}, else text.
 */
public final class AnyNames implements CatalogNames {

    private static final String TAG = "tag";
    private static final String TERM = "term";
    private static final String ATTRIBUTE = "cm";
    private static final HexFormat HEX = HexFormat.of();

    @Override
    public Resolution<String> tag(String displayName) {
        return new Found<>(TAG + hex(displayName));
    }

    @Override
    public Optional<String> tagName(String id) {
        return Optional.of(id).filter(tag -> tag.startsWith(TAG)).map(tag -> name(tag.substring(TAG.length())));
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
        return Optional.of(qualifiedName)
                .filter(term -> term.startsWith(TERM))
                .map(term -> name(term.substring(TERM.length())));
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
        return Optional.of(attributeId)
                .filter(id -> id.startsWith(ATTRIBUTE) && id.contains("_"))
                .map(id -> id.substring(ATTRIBUTE.length()).split("_", 2))
                .map(names -> new CustomAttributeName(name(names[0]), name(names[1])));
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

    private static String name(String hex) {
        return new String(HEX.parseHex(hex), StandardCharsets.UTF_8);
    }
}
