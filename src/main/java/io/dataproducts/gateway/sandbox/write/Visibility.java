package io.dataproducts.gateway.sandbox.write;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Who may see a product.
 *
 * @param value {@code Private}, {@code Protected} or {@code Public}
 * @param users those who may see a protected one
 * @param groups whose members may see a protected one
 */
record Visibility(String value, List<String> users, List<String> groups) {

    static final String ATTRIBUTE = "daapVisibility";
    static final String USERS = "daapVisibilityUsers";
    static final String GROUPS = "daapVisibilityGroups";

    private static final String PRIVATE = "Private";

    /** Reads the three attributes; without a value a product is private. */
    static Visibility of(Function<String, Optional<JsonNode>> attributes) {
        return new Visibility(
                attributes.apply(ATTRIBUTE).map(JsonNode::asString).orElse(PRIVATE),
                texts(attributes.apply(USERS)),
                texts(attributes.apply(GROUPS)));
    }

    boolean isPrivate() {
        return value.equals(PRIVATE);
    }

    /** Whether readers are the same as for {@code other}; lists count for protected products only. */
    boolean sameAs(Visibility other) {
        return value.equals(other.value)
                && (!value.equals("Protected")
                        || (new HashSet<>(users).equals(new HashSet<>(other.users))
                                && new HashSet<>(groups).equals(new HashSet<>(other.groups))));
    }

    Readers readers() {
        return switch (value) {
            case "Protected" -> new Readers(users, groups);
            case "Public" -> new Readers(List.of(), List.of("public"));
            default -> new Readers(List.of(), List.of());
        };
    }

    private static List<String> texts(Optional<JsonNode> value) {
        return value.stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .toList();
    }

    /** Whom a policy names. */
    record Readers(List<String> users, List<String> groups) {}
}
