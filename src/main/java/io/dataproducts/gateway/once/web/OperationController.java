package io.dataproducts.gateway.once.web;

import io.dataproducts.gateway.once.OperationRecord;
import io.dataproducts.gateway.once.ledger.LedgerFailure;
import io.dataproducts.gateway.once.ledger.Operations;
import io.dataproducts.gateway.platform.caller.Caller;
import io.dataproducts.gateway.platform.caller.Permission;
import io.dataproducts.gateway.platform.caller.Requires;
import io.dataproducts.gateway.platform.contract.ContractHeaders;
import io.dataproducts.gateway.platform.problem.MayFail;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import io.dataproducts.gateway.platform.web.PathIds;
import io.dataproducts.gateway.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Operations", description = "What became of writes whose outcome was unknown")
class OperationController {

    private static final String SECONDS_TO_WAIT = "1";

    private final Operations operations;
    private final Access access;

    OperationController(Operations operations, Access access) {
        this.operations = operations;
        this.access = access;
    }

    /** An operation is named by the problem of a write that was not confirmed. Ask again while it is pending. */
    @MayFail({ProblemType.OPERATION_NOT_FOUND, ProblemType.LEDGER_UNAVAILABLE})
    @Requires(Permission.READ)
    @GetMapping(path = "/operations/{id}", produces = "application/json")
    @Operation(operationId = "getOperation", summary = "Tell what became of a write, to the caller who asked for it")
    @ApiResponse(
            responseCode = "200",
            description = "The operation, until 24 hours after it was settled",
            headers = @Header(name = HttpHeaders.RETRY_AFTER, ref = ContractHeaders.RETRY_AFTER),
            content = @Content(schema = @Schema(implementation = OperationView.class)))
    ResponseEntity<OperationView> get(
            @Parameter(
                            schema = @Schema(type = "string", format = "uuid"),
                            example = "3c9f7a52-4f0e-4a53-9f0b-0d6d0c8a7c11")
                    @PathVariable
                    String id) {
        var operation = find(PathIds.uuid(id));
        var answer = ResponseEntity.ok();
        if (operation.state() == OperationRecord.State.PENDING) {
            answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        return answer.body(OperationView.of(operation));
    }

    private OperationRecord find(UUID id) {
        var caller = Caller.current().name();
        return LedgerFailure.translated(() -> operations.find(id))
                .filter(operation -> operation.caller().equals(caller) && isVisible(operation))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.OPERATION_NOT_FOUND, "You have no operation %s, or not any more".formatted(id)));
    }

    private boolean isVisible(OperationRecord operation) {
        return operation
                .domain()
                .map(domain -> access.allows(Permission.READ, domain))
                .orElse(true);
    }
}
