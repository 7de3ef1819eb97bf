package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.once.WriteAnswers;
import io.dataproducts.gateway.platform.caller.Permission;
import io.dataproducts.gateway.platform.caller.Requires;
import io.dataproducts.gateway.platform.contract.ContractHeaders;
import io.dataproducts.gateway.platform.json.MergePatch;
import io.dataproducts.gateway.platform.json.StrictJson;
import io.dataproducts.gateway.platform.problem.MayFail;
import io.dataproducts.gateway.platform.problem.ProblemAnswers;
import io.dataproducts.gateway.platform.problem.ProblemType;
import io.dataproducts.gateway.platform.problem.WritesOnce;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

@RestController
@WritesOnce
@RequestMapping("/products")
@Tag(name = "Data products")
class ProductWriteController {

    private final ProductWrites writes;
    private final ProductCreation creation;
    private final ProductChange change;

    ProductWriteController(ProductWrites writes, ProductCreation creation, ProductChange change) {
        this.writes = writes;
        this.creation = creation;
        this.change = change;
    }

    /**
     * Resolves the domain and the names in the selection, and creates the product in Atlan, which mints its GUID and its
     * qualified name. With an Idempotency-Key the request may be repeated until it is answered: one product comes of it.
     */
    @Requires(Permission.WRITE)
    @PostMapping(consumes = "application/json", produces = "application/json")
    @TakesIdempotencyKey
    @MayFail(ProblemType.NAME_TAKEN)
    @Operation(operationId = "createProduct", summary = "Create a data product")
    @ApiResponse(
            responseCode = "201",
            description = "Created, now or by an earlier request with the same key",
            headers = {
                @Header(name = "Location", ref = ContractHeaders.LOCATION),
                @Header(name = "ETag", ref = ContractHeaders.ETAG),
                @Header(name = ProblemAnswers.REPLAYED, ref = ContractHeaders.REPLAYED)
            },
            content = @Content(schema = @Schema(implementation = ProductView.class)))
    @ApiResponse(
            responseCode = "200",
            description = "With dryRun=true: what the create would do",
            content = @Content(schema = @Schema(implementation = DryRunView.class)))
    ResponseEntity<?> create(
            @RequestBody ProductRequest product,
            @Parameter(description = ProductContract.DRY_RUN) @RequestParam(required = false) @Nullable Boolean dryRun,
            HttpServletRequest request) {
        JsonNode body = StrictJson.MAPPER.valueToTree(product);
        var write = WriteHeaders.repeatable(ProductWrite.CREATE, request, body);
        if (Boolean.TRUE.equals(dryRun)) {
            return ResponseEntity.ok(creation.dryRun(product));
        }
        return WriteAnswers.of(writes.create(write, product));
    }

    /**
     * Takes a JSON merge patch (RFC 7396) of the product as GET shows it: objects merge, lists are replaced, null
     * removes. A change by which the product would lose more than half of its assets has to be confirmed.
     */
    @Requires(Permission.WRITE)
    @PatchMapping(path = "/{guid}", consumes = MergePatch.MEDIA_TYPE, produces = "application/json")
    @TakesIdempotencyKey
    @TakesIfMatch
    @MayFail({
        ProblemType.PRODUCT_NOT_FOUND,
        ProblemType.NAME_TAKEN,
        ProblemType.PRODUCT_ARCHIVED,
        ProblemType.SELECTION_SHRINKS
    })
    @Operation(operationId = "patchProduct", summary = "Change a data product")
    @AnswersProduct(
            description = "The product as it is now; with dryRun=true, what the change would do",
            content = @Content(schema = @Schema(oneOf = {ProductView.class, DryRunView.class})))
    ResponseEntity<?> patch(
            @Parameter(example = ProductContract.EXAMPLE_GUID) @PathVariable Guid guid,
            @RequestBody JsonNode patch,
            @Parameter(description = ProductContract.DRY_RUN) @RequestParam(required = false) @Nullable Boolean dryRun,
            @Parameter(description = "Whether the product may lose more than half of its assets")
                    @RequestParam(required = false)
                    @Nullable
                    Boolean confirm,
            HttpServletRequest request) {
        var wish = new PatchRequest(guid, patch, WriteHeaders.ifMatch(request), Boolean.TRUE.equals(confirm));
        var write = WriteHeaders.repeatable(ProductWrite.PATCH, request, patch);
        if (Boolean.TRUE.equals(dryRun)) {
            return ResponseEntity.ok(change.dryRun(wish));
        }
        return WriteAnswers.of(writes.patch(write, wish));
    }

    /** An archived product can be restored; a purged one is gone for good. Both may be repeated. */
    @Requires(Permission.WRITE)
    @DeleteMapping("/{guid}")
    @TakesIfMatch
    @MayFail({ProblemType.PRODUCT_NOT_FOUND, ProblemType.LINKED_ASSETS})
    @Operation(operationId = "deleteProduct", summary = "Archive a data product, or purge it")
    @ApiResponse(responseCode = "204", description = "Archived or purged, now or before", content = @Content)
    ResponseEntity<?> delete(
            @Parameter(example = ProductContract.EXAMPLE_TO_DELETE) @PathVariable Guid guid,
            @Parameter(
                            description = "Whether to archive the product, which can be undone, or to purge it",
                            schema = @Schema(implementation = DeleteMode.class, defaultValue = "archive"))
                    @RequestParam(required = false)
                    @Nullable
                    String mode,
            HttpServletRequest request) {
        var ifMatch = WriteHeaders.ifMatch(request);
        return WriteAnswers.of(
                switch (DeleteMode.of(mode)) {
                    case ARCHIVE -> writes.archive(WriteHeaders.plain(ProductWrite.ARCHIVE, request), guid, ifMatch);
                    case PURGE -> writes.purge(WriteHeaders.plain(ProductWrite.PURGE, request), guid, ifMatch);
                });
    }

    /** Undoes an archive. A product that is active is left as it is. */
    @Requires(Permission.WRITE)
    @PostMapping(path = "/{guid}/restore", produces = "application/json")
    @TakesIdempotencyKey
    @TakesIfMatch
    @MayFail({ProblemType.PRODUCT_NOT_FOUND, ProblemType.NAME_TAKEN, ProblemType.DOMAIN_ARCHIVED})
    @Operation(operationId = "restoreProduct", summary = "Restore an archived data product")
    @AnswersProduct(
            description = "The product, active again",
            content = @Content(schema = @Schema(implementation = ProductView.class)))
    ResponseEntity<?> restore(
            @Parameter(example = ProductContract.EXAMPLE_TO_RESTORE) @PathVariable Guid guid,
            HttpServletRequest request) {
        var write = WriteHeaders.repeatable(ProductWrite.RESTORE, request, NullNode.getInstance());
        return WriteAnswers.of(writes.restore(write, guid, WriteHeaders.ifMatch(request)));
    }
}
