package io.dataproducts.gateway.sandbox.rest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.databind.node.ObjectNode;

/** Shows the user behind the token, {@code GET /api/service/users/current}: the service account that writes are stamped with. */
final class UserJson {

    private static final Instant CREATED = Instant.parse("2025-01-02T09:00:00Z");

    private UserJson() {}

    static ObjectNode current(ServerRequest request) {
        var name = Gate.origin(request, Optional.empty()).stamp().user();
        var json = Json.object()
                .put(
                        "id",
                        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                                .toString())
                .put("username", name)
                .put("enabled", true)
                .put("emailVerified", false)
                .put("createdTimestamp", CREATED.toEpochMilli())
                .put("totp", false)
                .put("notBefore", 0);
        json.putObject("attributes");
        json.putArray("disableableCredentialTypes");
        json.putArray("requiredActions");
        return json;
    }
}
