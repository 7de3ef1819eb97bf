package io.dataproducts.gateway.naming;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The qualified name of a data domain: {@code default/domain/<id>/super} for a root, with {@code /domain/<id>} for each
 * step down.
 *
 * @param value starts with {@code default/domain/}
 */
public record DomainQualifiedName(@JsonValue String value) {

    /** What every qualified name of a data domain starts with. */
    public static final String PREFIX = "default/domain/";

    private static final Pattern BELOW_SUPER_DOMAIN = Pattern.compile("(default/domain/[^/]+/super)/.*");

    public DomainQualifiedName {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("not the qualified name of a data domain: '%s'".formatted(value));
        }
    }

    /** Returns the root of this domain's tree, which is the domain itself if it is a root. */
    public DomainQualifiedName superDomain() {
        var below = BELOW_SUPER_DOMAIN.matcher(value);
        return below.matches() ? new DomainQualifiedName(below.group(1)) : this;
    }

    /**
     * Returns the documented qualified name of a product in this domain, {@code <domain>/product/<lowerCamelCaseName>}.
     * Atlan mints another one when it creates the product.
     */
    public String product(ProductName name) {
        return value + "/product/" + LowerCamelCase.of(name.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
