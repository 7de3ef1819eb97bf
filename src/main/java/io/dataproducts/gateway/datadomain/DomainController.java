package io.dataproducts.gateway.datadomain;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.platform.caller.Permission;
import io.dataproducts.gateway.platform.caller.Requires;
import io.dataproducts.gateway.platform.problem.CallsAtlan;
import io.dataproducts.gateway.platform.problem.MayFail;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@CallsAtlan
@RequestMapping(path = "/domains", produces = "application/json")
@Tag(name = "Data domains", description = "The areas that own data products")
class DomainController {

    private final DomainDirectory directory;
    private final VisibleDomains visible;

    DomainController(DomainDirectory directory, VisibleDomains visible) {
        this.directory = directory;
        this.visible = visible;
    }

    /** Archived domains are left out, and so are the domains below them. */
    @Requires(Permission.READ)
    @GetMapping
    @Operation(operationId = "listDomains", summary = "List the tree of active data domains that the caller may see")
    DomainView.Tree list() {
        var tree = visible.of(directory.freshTree());
        return new DomainView.Tree(
                tree.roots().stream().map(root -> DomainView.of(root, tree)).toList());
    }

    /** Shows an archived domain, too. */
    @Requires(Permission.READ)
    @GetMapping("/{guid}")
    @MayFail(ProblemType.DOMAIN_NOT_FOUND)
    @Operation(operationId = "getDomain", summary = "Get a data domain with the domains below it")
    DomainView get(@Parameter(example = DomainView.EXAMPLE_GUID) @PathVariable Guid guid) {
        return directory
                .find(guid)
                .filter(visible::holds)
                .map(domain -> DomainView.of(domain, visible.of(directory.tree())))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.DOMAIN_NOT_FOUND, "There is no data domain with the GUID " + guid));
    }
}
