package io.dataproducts.gateway.security;

import io.dataproducts.gateway.platform.caller.Permission;
import io.dataproducts.gateway.platform.caller.Requires;
import io.dataproducts.gateway.platform.contract.ContractHeaders;
import io.dataproducts.gateway.platform.problem.MayFail;
import io.dataproducts.gateway.platform.problem.ProblemType;
import io.dataproducts.gateway.platform.web.PathIds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api-keys")
@Tag(name = "Callers", description = ApiKeyController.CALLERS)
class ApiKeyController {

    static final String CALLERS = "Who calls, and the keys of those without an identity provider";

    private final ApiKeyAdministration administration;

    ApiKeyController(ApiKeyAdministration administration) {
        this.administration = administration;
    }

    /**
     * The caller must be an admin of every domain that the grants name. Keys of one name are one caller: to replace a key,
     * give a second one of its name, then take the first.
     */
    @MayFail(ProblemType.LEDGER_UNAVAILABLE)
    @Requires(Permission.ADMIN)
    @PostMapping(consumes = "application/json", produces = "application/json")
    @Operation(operationId = "giveApiKey", summary = "Give an API key, which is shown this once")
    @ApiResponse(
            responseCode = "201",
            description = "Given",
            headers = @Header(name = HttpHeaders.LOCATION, ref = ContractHeaders.LOCATION),
            content = @Content(schema = @Schema(implementation = ApiKeyView.class)))
    ResponseEntity<ApiKeyView> give(@RequestBody ApiKeyRequest request) {
        var given = administration.give(request);
        return ResponseEntity.created(URI.create("/api-keys/" + given.issued().id()))
                .cacheControl(CacheControl.noStore())
                .body(ApiKeyView.of(given.issued(), given.key()));
    }

    /** Those whose every grant is in a domain of which the caller is an admin; the keys themselves are not shown. */
    @MayFail(ProblemType.LEDGER_UNAVAILABLE)
    @Requires(Permission.ADMIN)
    @GetMapping(produces = "application/json")
    @Operation(operationId = "listApiKeys", summary = "List the API keys that the caller may take")
    ApiKeyView.Items list() {
        return new ApiKeyView.Items(administration.list().stream()
                .map(issued -> ApiKeyView.of(issued, null))
                .toList());
    }

    /** It is refused on every replica within seconds. A second time it is not found. */
    @MayFail({ProblemType.API_KEY_NOT_FOUND, ProblemType.LEDGER_UNAVAILABLE})
    @Requires(Permission.ADMIN)
    @DeleteMapping("/{id}")
    @Operation(operationId = "takeApiKey", summary = "Take an API key back")
    @ApiResponse(responseCode = "204", description = "Taken; it is refused within seconds", content = @Content)
    ResponseEntity<Void> take(
            @Parameter(
                            description = "The key's id, as the list shows it",
                            schema = @Schema(type = "string", format = "uuid"),
                            example = "3c9f7a52-4f0e-4a53-9f0b-0d6d0c8a7c11")
                    @PathVariable
                    String id) {
        administration.take(PathIds.uuid(id));
        return ResponseEntity.noContent().build();
    }
}
