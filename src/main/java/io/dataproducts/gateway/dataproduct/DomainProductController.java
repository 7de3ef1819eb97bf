package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.platform.caller.Permission;
import io.dataproducts.gateway.platform.caller.Requires;
import io.dataproducts.gateway.platform.paging.Page;
import io.dataproducts.gateway.platform.problem.CallsAtlan;
import io.dataproducts.gateway.platform.problem.MayFail;
import io.dataproducts.gateway.platform.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@CallsAtlan
@Tag(name = "Data domains")
class DomainProductController {

    private final ProductLists lists;

    DomainProductController(ProductLists lists) {
        this.lists = lists;
    }

    /** The same list as {@code GET /products} gives for the domain; the domain itself may be archived. */
    @MayFail(ProblemType.DOMAIN_NOT_FOUND)
    @Requires(Permission.READ)
    @GetMapping(path = "/domains/{guid}/products", produces = "application/json")
    @Operation(operationId = "listDomainProducts", summary = "List the active data products of a domain")
    Page<ProductView> list(
            @Parameter(example = "d0fa1000-0000-4000-8000-000000000001") @PathVariable Guid guid,
            @ParameterObject @ModelAttribute DomainProductQuery query) {
        return lists.inDomain(guid, query);
    }
}
