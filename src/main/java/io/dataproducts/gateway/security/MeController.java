package io.dataproducts.gateway.security;

import io.dataproducts.gateway.platform.caller.Caller;
import io.dataproducts.gateway.platform.caller.Grant;
import io.dataproducts.gateway.platform.caller.RequiresNothing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Callers", description = ApiKeyController.CALLERS)
class MeController {

    /** In the sandbox, which is open on loopback, everybody may do everything. */
    @RequiresNothing
    @GetMapping(path = "/me", produces = "application/json")
    @Operation(operationId = "getMe", summary = "Tell who calls, and what they may do")
    Me me() {
        var caller = Caller.current();
        return new Me(
                caller.name(),
                caller.grants().list().stream().map(Grant::toString).toList());
    }

    /**
     * The caller.
     *
     * @param grants as {@code write:<GUID of a domain>} or {@code read:*}; each covers the domains below, and includes the
     *     grants before it in the order read, write, purge, admin
     */
    @Schema(name = "Caller")
    record Me(String name, List<String> grants) {}
}
