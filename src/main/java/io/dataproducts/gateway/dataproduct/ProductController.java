package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.platform.caller.Permission;
import io.dataproducts.gateway.platform.caller.Requires;
import io.dataproducts.gateway.platform.contract.ContractHeaders;
import io.dataproducts.gateway.platform.etag.Condition;
import io.dataproducts.gateway.platform.paging.AttributeNames;
import io.dataproducts.gateway.platform.paging.Page;
import io.dataproducts.gateway.platform.problem.CallsAtlan;
import io.dataproducts.gateway.platform.problem.MayFail;
import io.dataproducts.gateway.platform.problem.ProblemType;
import io.dataproducts.gateway.preview.AssetView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@CallsAtlan
@RequestMapping("/products")
@Tag(name = "Data products", description = "Create, find, change and delete data products")
class ProductController {

    private final ProductFinder finder;
    private final ProductLists lists;
    private final ProductViews views;
    private final AttributeNames attributeNames;

    ProductController(ProductFinder finder, ProductLists lists, ProductViews views, AttributeNames attributeNames) {
        this.finder = finder;
        this.lists = lists;
        this.views = views;
        this.attributeNames = attributeNames;
    }

    /**
     * All conditions must hold. The search index behind the list lags about a second behind writes; what it has not seen
     * yet can be read by its GUID. A page that is short need not be the last: the one without {@code nextCursor} is.
     */
    @Requires(Permission.READ)
    @GetMapping(produces = "application/json")
    @MayFail(ProblemType.INVALID_BODY)
    @Operation(operationId = "listProducts", summary = "List active data products")
    Page<ProductView> list(@ParameterObject @ModelAttribute ProductQuery query) {
        return lists.list(query);
    }

    /** Reads the product itself, not the index, so that it shows every write that was acknowledged. */
    @Requires(Permission.READ)
    @GetMapping(path = "/{guid}", produces = "application/json")
    @MayFail(ProblemType.PRODUCT_NOT_FOUND)
    @Operation(operationId = "getProduct", summary = "Get a data product, archived or not")
    @ApiResponse(
            responseCode = "200",
            description = "The product",
            headers = @Header(name = "ETag", ref = ContractHeaders.ETAG),
            content = @Content(schema = @Schema(implementation = ProductView.class)))
    @ApiResponse(
            responseCode = "304",
            description = "The product is as If-None-Match has it",
            headers = @Header(name = "ETag", ref = ContractHeaders.ETAG),
            content = @Content)
    ResponseEntity<ProductView> get(
            @Parameter(example = ProductContract.EXAMPLE_GUID) @PathVariable Guid guid,
            @RequestParam(required = false) @Nullable List<String> attributes,
            @Parameter(
                            description = "The ETag of the copy that the caller has, or several",
                            schema = @Schema(minLength = 1, maxLength = 1000, pattern = ProductContract.TAGS))
                    @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable
                    String ifNoneMatch) {
        var chosen = attributeNames.of(attributes);
        var condition = Condition.of(HttpHeaders.IF_NONE_MATCH, ifNoneMatch);
        var product = finder.get(guid, Permission.READ);
        var view = views.of(product, chosen);
        var tag = ProductVersion.of(product, view);
        return condition.filter(known -> known.knows(tag)).isPresent()
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                        .eTag(tag.header())
                        .build()
                : ResponseEntity.ok().eTag(tag.header()).body(view);
    }

    /** Runs the product's selection: the answer is what the catalogue holds at this moment, also for an archived product. */
    @Requires(Permission.READ)
    @GetMapping(path = "/{guid}/assets", produces = "application/json")
    @MayFail(ProblemType.PRODUCT_NOT_FOUND)
    @Operation(operationId = "listProductAssets", summary = "List the assets that a data product selects now")
    Page<AssetView> assets(
            @Parameter(example = ProductContract.EXAMPLE_GUID) @PathVariable Guid guid,
            @ParameterObject @ModelAttribute ListQuery query) {
        return lists.assets(guid, query);
    }
}
