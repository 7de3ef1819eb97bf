package io.dataproducts.gateway.sandbox.rest;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Issues tokens to the one OAuth client that the sandbox knows. No fault strikes these calls. */
public final class TokenRoutes {

    static final String PATH = "/api/service/oauth-clients/token";

    private final String clientId;
    private final String clientSecret;
    private final Tokens tokens;

    public TokenRoutes(String clientId, String clientSecret, Tokens tokens) {
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.tokens = tokens;
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .POST(PATH, this::issue)
                .onError(
                        JacksonException.class,
                        (_, _) -> new Answer(400, Json.object().put("error", "not JSON")).send())
                .build();
    }

    private ServerResponse issue(ServerRequest request) throws ServletException, IOException {
        var asked = Json.read(request.body(byte[].class));
        if (!is(asked, "clientId", clientId) || !is(asked, "clientSecret", clientSecret)) {
            return new Answer(401, Json.object().put("error", "invalid_client")).send();
        }
        var issued = Json.object()
                .put("accessToken", tokens.issue())
                .put("expiresIn", tokens.lifetime().toSeconds())
                .put("tokenType", "Bearer");
        return new Answer(200, issued).send();
    }

    private static boolean is(JsonNode asked, String member, String expected) {
        return asked.path(member).asString("").equals(expected);
    }
}
