package io.dataproducts.gateway.dataproduct;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Users and groups of Atlan.
 *
 * @param users user names, as {@code ada}
 * @param groups internal names of groups, as {@code data-eng}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Principals(
        @ArraySchema(
                maxItems = ProductRules.MAX_PRINCIPALS,
                schema = @Schema(minLength = 1, maxLength = ProductRules.MAX_PRINCIPAL),
                arraySchema = @Schema(requiredMode = NOT_REQUIRED))
        List<String> users,

        @ArraySchema(
                maxItems = ProductRules.MAX_PRINCIPALS,
                schema = @Schema(minLength = 1, maxLength = ProductRules.MAX_PRINCIPAL),
                arraySchema = @Schema(requiredMode = NOT_REQUIRED))
        List<String> groups) {

    static final Principals NONE = new Principals(List.of(), List.of());

    Principals(@Nullable List<String> users, @Nullable List<String> groups) {
        this.users = users == null ? List.of() : users.stream().distinct().toList();
        this.groups = groups == null ? List.of() : groups.stream().distinct().toList();
    }

    boolean isEmpty() {
        return users.isEmpty() && groups.isEmpty();
    }
}
