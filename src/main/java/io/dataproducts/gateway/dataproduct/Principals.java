package io.dataproducts.gateway.dataproduct;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Users and groups of Atlan.
 *
 * @param users user names, as {@code ada}
 * @param groups internal names of groups, as {@code data-eng}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Principals(List<String> users, List<String> groups) {

    static final Principals NONE = new Principals(List.of(), List.of());

    Principals(@Nullable List<String> users, @Nullable List<String> groups) {
        this.users = users == null ? List.of() : users.stream().distinct().toList();
        this.groups = groups == null ? List.of() : groups.stream().distinct().toList();
    }

    boolean isEmpty() {
        return users.isEmpty() && groups.isEmpty();
    }
}
