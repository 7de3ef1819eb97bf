package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.platform.json.MergePatch;
import io.dataproducts.gateway.platform.paging.AttributeNames;
import io.dataproducts.gateway.platform.paging.Page;
import io.dataproducts.gateway.preview.AssetView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/products")
@Tag(name = "Data products", description = "Create, find, change and delete data products")
class ProductController {

    private final ProductCreation creation;
    private final ProductChange change;
    private final ProductLifecycle lifecycle;
    private final ProductFinder finder;
    private final ProductLists lists;
    private final ProductViews views;

    ProductController(
            ProductCreation creation,
            ProductChange change,
            ProductLifecycle lifecycle,
            ProductFinder finder,
            ProductLists lists,
            ProductViews views) {
        this.creation = creation;
        this.change = change;
        this.lifecycle = lifecycle;
        this.finder = finder;
        this.lists = lists;
        this.views = views;
    }

    @PostMapping(consumes = "application/json", produces = "application/json")
    @Operation(operationId = "createProduct", summary = "Create a data product")
    @ApiResponse(
            responseCode = "201",
            description = "Created",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where the product is",
                            schema = @Schema(type = "string", format = "uri-reference")),
            content = @Content(schema = @Schema(implementation = ProductView.class)))
    @ApiResponse(
            responseCode = "200",
            description = "With dryRun=true: what the create would do",
            content = @Content(schema = @Schema(implementation = DryRunView.class)))
    ResponseEntity<?> create(
            @RequestBody ProductRequest product, @RequestParam(required = false) @Nullable Boolean dryRun) {
        if (Boolean.TRUE.equals(dryRun)) {
            return ResponseEntity.ok(creation.dryRun(product));
        }
        var created = views.ofWritten(creation.create(product));
        return ResponseEntity.created(URI.create("/products/" + created.guid())).body(created);
    }

    @GetMapping(produces = "application/json")
    @Operation(operationId = "listProducts", summary = "List active data products")
    Page<ProductView> list(@ParameterObject @ModelAttribute ProductQuery query) {
        return lists.list(query);
    }

    @GetMapping(path = "/{guid}", produces = "application/json")
    @Operation(operationId = "getProduct", summary = "Get a data product, archived or not")
    ProductView get(
            @Parameter(example = ProductContract.EXAMPLE_GUID) @PathVariable Guid guid,
            @RequestParam(required = false) @Nullable List<String> attributes) {
        var chosen = AttributeNames.of(attributes);
        return views.of(finder.get(guid), chosen);
    }

    @GetMapping(path = "/{guid}/assets", produces = "application/json")
    @Operation(operationId = "listProductAssets", summary = "List the assets that a data product selects now")
    Page<AssetView> assets(
            @Parameter(example = ProductContract.EXAMPLE_GUID) @PathVariable Guid guid,
            @ParameterObject @ModelAttribute ListQuery query) {
        return lists.assets(guid, query);
    }

    @PatchMapping(path = "/{guid}", consumes = MergePatch.MEDIA_TYPE, produces = "application/json")
    @Operation(operationId = "patchProduct", summary = "Change a data product")
    @ApiResponse(
            responseCode = "200",
            description = "The product as it is now; with dryRun=true, what the change would do",
            content = @Content(schema = @Schema(oneOf = {ProductView.class, DryRunView.class})))
    ResponseEntity<?> patch(
            @Parameter(example = ProductContract.EXAMPLE_GUID) @PathVariable Guid guid,
            @RequestBody JsonNode patch,
            @RequestParam(required = false) @Nullable Boolean dryRun,
            @RequestParam(required = false) @Nullable Boolean confirm) {
        boolean confirmed = Boolean.TRUE.equals(confirm);
        return ResponseEntity.ok(
                Boolean.TRUE.equals(dryRun)
                        ? change.dryRun(guid, patch, confirmed)
                        : views.ofWritten(change.change(guid, patch, confirmed)));
    }

    @DeleteMapping("/{guid}")
    @Operation(operationId = "deleteProduct", summary = "Archive a data product, or purge it")
    @ApiResponse(responseCode = "204", description = "Archived or purged, now or before")
    ResponseEntity<Void> delete(
            @Parameter(example = ProductContract.EXAMPLE_TO_DELETE) @PathVariable Guid guid,
            @Parameter(schema = @Schema(implementation = DeleteMode.class, defaultValue = "archive"))
                    @RequestParam(required = false)
                    @Nullable
                    String mode) {
        switch (DeleteMode.of(mode)) {
            case ARCHIVE -> lifecycle.archive(guid);
            case PURGE -> lifecycle.purge(guid);
        }
        return ResponseEntity.noContent().build();
    }

    @PostMapping(path = "/{guid}/restore", produces = "application/json")
    @Operation(operationId = "restoreProduct", summary = "Restore an archived data product")
    ProductView restore(@Parameter(example = ProductContract.EXAMPLE_TO_RESTORE) @PathVariable Guid guid) {
        return views.ofWritten(lifecycle.restore(guid));
    }
}
