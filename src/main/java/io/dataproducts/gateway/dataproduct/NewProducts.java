package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.datadomain.DataDomain;
import io.dataproducts.gateway.datadomain.DomainResolver;
import io.dataproducts.gateway.naming.ProductName;
import io.dataproducts.gateway.platform.caller.Permission;
import io.dataproducts.gateway.platform.observability.LogSubject;
import io.dataproducts.gateway.platform.problem.Fault;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import io.dataproducts.gateway.preview.Selections;
import io.dataproducts.gateway.security.Access;
import io.dataproducts.gateway.selection.AssetDsl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Understands requests for new products. */
@Component
class NewProducts {

    private final DomainResolver domains;
    private final Selections selections;
    private final Access access;

    NewProducts(DomainResolver domains, Selections selections, Access access) {
        this.domains = domains;
        this.selections = selections;
        this.access = access;
    }

    /**
     * Resolves what {@code request} refers to.
     *
     * @throws ProblemException if the request breaks a rule or refers to something unknown, or the caller may not write in
     *     the domain
     */
    NewProduct of(ProductRequest request) {
        var faults = new ArrayList<>(ProductRules.faults(request));
        ProductRules.visibleTo(request.visibility(), request.visibleTo()).ifPresent(faults::add);
        if (request.name() == null) {
            faults.add(ProductRules.required("/name", "is missing: the name people read, 1 to 255 characters"));
        }
        var domain = domain(request, faults);
        var dsl = assets(request, faults);
        if (!faults.isEmpty() || request.name() == null || domain.isEmpty() || dsl.isEmpty()) {
            throw ProblemException.invalidBody(faults);
        }
        var name = new ProductName(request.name());
        var attributes = ProductAttributes.ofNew(name, domain.get())
                .assets(dsl.get())
                .status(request.status() == null ? ProductStatus.ACTIVE : request.status());
        fill(attributes, request);
        return new NewProduct(name, domain.get(), dsl.get(), attributes);
    }

    private static void fill(ProductAttributes attributes, ProductRequest request) {
        if (request.visibility() == null || request.visibility() == Visibility.PRIVATE) {
            attributes.privately();
        } else {
            var visibleTo = request.visibleTo() == null ? Principals.NONE : request.visibleTo();
            attributes.visibility(request.visibility(), visibleTo);
        }
        Optional.ofNullable(request.description()).ifPresent(attributes::description);
        Optional.ofNullable(request.criticality()).ifPresent(attributes::criticality);
        Optional.ofNullable(request.sensitivity()).ifPresent(attributes::sensitivity);
        Optional.ofNullable(request.certificate()).ifPresent(certificate -> {
            attributes.certificateStatus(ProductAttributes.wire(certificate.status()));
            Optional.ofNullable(certificate.message()).ifPresent(attributes::certificateMessage);
        });
        var owners = request.owners() == null ? Principals.NONE : request.owners();
        if (!owners.users().isEmpty()) {
            attributes.ownerUsers(owners.users());
        }
        if (!owners.groups().isEmpty()) {
            attributes.ownerGroups(owners.groups());
        }
    }

    private Optional<DataDomain> domain(ProductRequest request, List<Fault> faults) {
        if (request.domain() == null || request.domain().isBlank()) {
            faults.add(ProductRules.required(
                    "/domain", "is missing: the GUID, the qualified name or the path of a data domain"));
            return Optional.empty();
        }
        return switch (domains.resolve(request.domain())) {
            case DomainResolver.Resolution.Found(var domain) -> {
                LogSubject.domain(domain.guid());
                access.require(Permission.WRITE, domain::guid, NewProducts::hidden);
                yield Optional.of(domain);
            }
            case DomainResolver.Resolution.NotFound(var code, var detail) -> {
                faults.add(Fault.inBody("/domain", code, detail));
                yield Optional.empty();
            }
        };
    }

    /** For grants that were taken between the look for the domain and this. */
    private static ProblemException hidden() {
        return new ProblemException(ProblemType.FORBIDDEN, ProblemType.FORBIDDEN.cause());
    }

    private Optional<AssetDsl> assets(ProductRequest request, List<Fault> faults) {
        if (request.assets() == null) {
            faults.add(
                    ProductRules.required("/assets", "is missing: the asset selection, as {\"types\": [\"Table\"]}"));
            return Optional.empty();
        }
        return selections.read(request.assets(), faults).map(Selections.Chosen::dsl);
    }
}
