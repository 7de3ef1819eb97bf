package io.dataproducts.gateway.platform.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;

/** The two ways in which callers say who they are. */
final class SignIn {

    private static final String KEY = "apiKey";
    private static final String TOKEN = "bearerToken";

    /** What is told to everybody, unless the documentation is not public. */
    private static final String PROBLEMS = "/problems";

    private SignIn() {}

    static void addTo(OpenAPI contract) {
        contract.getComponents()
                .addSecuritySchemes(
                        KEY,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("X-API-Key")
                                .description("An API key, as an admin gives it by POST /api-keys"))
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("An access token of the identity provider, checked as RFC8725 advises"));
        contract.addSecurityItem(key()).addSecurityItem(token());
        contract.getPaths().forEach((path, item) -> {
            if (path.startsWith(PROBLEMS)) {
                item.readOperations().forEach(read -> read.security(List.of(nothing(), key(), token())));
            }
        });
    }

    private static SecurityRequirement nothing() {
        return new SecurityRequirement();
    }

    private static SecurityRequirement key() {
        return new SecurityRequirement().addList(KEY);
    }

    private static SecurityRequirement token() {
        return new SecurityRequirement().addList(TOKEN);
    }
}
