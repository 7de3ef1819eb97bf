package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.atlan.EntityClient;
import io.dataproducts.gateway.atlan.NewEntity;
import io.dataproducts.gateway.datadomain.DataDomain;
import io.dataproducts.gateway.datadomain.DomainResolver;
import io.dataproducts.gateway.naming.DomainQualifiedName;
import io.dataproducts.gateway.naming.ProductName;
import io.dataproducts.gateway.platform.json.StrictJson;
import io.dataproducts.gateway.platform.problem.Fault;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.preview.SelectionComparison;
import io.dataproducts.gateway.preview.Selections;
import io.dataproducts.gateway.selection.AssetDsl;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Creates products. */
@Service
class ProductCreation {

    private static final String SUFFIX_CHARACTERS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int SUFFIX_LENGTH = 8;

    private final DomainResolver domains;
    private final Selections selections;
    private final SelectionComparison comparison;
    private final ProductFinder finder;
    private final EntityClient entities;
    private final ProductReadBack readBack;
    private final SecureRandom random = new SecureRandom();

    ProductCreation(
            DomainResolver domains,
            Selections selections,
            SelectionComparison comparison,
            ProductFinder finder,
            EntityClient entities,
            ProductReadBack readBack) {
        this.domains = domains;
        this.selections = selections;
        this.comparison = comparison;
        this.finder = finder;
        this.entities = entities;
        this.readBack = readBack;
    }

    /** A create that is ready to be sent. */
    private record Prepared(
            ProductName name, DataDomain domain, String qualifiedName, AssetDsl dsl, ProductAttributes attributes) {}

    /**
     * Creates a product. Atlan gives it a qualified name of its own.
     *
     * @throws ProblemException if the request breaks a rule or refers to something unknown; nothing is sent then
     */
    DataProduct create(ProductRequest request) {
        var product = prepare(request);
        var created = entities.create(
                new NewEntity(
                        DataProduct.TYPE,
                        product.attributes().json(),
                        ProductRelations.inDomain(product.domain()),
                        Map.of()),
                _ -> true);
        return readBack.of(created.with(product.attributes().jsonWithoutQualifiedName()));
    }

    /** Does everything that a create does but the write. */
    DryRunView dryRun(ProductRequest request) {
        var product = prepare(request);
        ObjectNode members = StrictJson.MAPPER.valueToTree(request);
        var changes = members.properties().stream()
                .map(member -> new DryRunView.Change("/" + member.getKey(), null, member.getValue()))
                .toList();
        var assets = comparison.compare(Optional.empty(), product.dsl());
        return new DryRunView(product.qualifiedName(), product.dsl().query(), changes, DryRunView.Assets.of(assets));
    }

    private Prepared prepare(ProductRequest request) {
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
        finder.refuseTakenName(name.value(), domain.get().qualifiedName(), Optional.empty());
        var qualifiedName = freeQualifiedName(domain.get().qualifiedName(), name);
        var attributes = ProductAttributes.ofNew(name, qualifiedName, domain.get())
                .assets(dsl.get())
                .status(request.status() == null ? ProductStatus.ACTIVE : request.status());
        fill(attributes, request);
        return new Prepared(name, domain.get(), qualifiedName, dsl.get(), attributes);
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

    /** Atlan would take a create for an update of whatever has its qualified name, so that one must be free. */
    private String freeQualifiedName(DomainQualifiedName domain, ProductName name) {
        var wanted = domain.product(name);
        return entities.find(DataProduct.TYPE, wanted).isEmpty() ? wanted : wanted + "-" + suffix();
    }

    private String suffix() {
        return random.ints(SUFFIX_LENGTH, 0, SUFFIX_CHARACTERS.length())
                .mapToObj(SUFFIX_CHARACTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private Optional<DataDomain> domain(ProductRequest request, List<Fault> faults) {
        if (request.domain() == null || request.domain().isBlank()) {
            faults.add(ProductRules.required(
                    "/domain", "is missing: the GUID, the qualified name or the path of a data domain"));
            return Optional.empty();
        }
        return switch (domains.resolve(request.domain())) {
            case DomainResolver.Resolution.Found(var domain) -> Optional.of(domain);
            case DomainResolver.Resolution.NotFound(var code, var detail) -> {
                faults.add(Fault.inBody("/domain", code, detail));
                yield Optional.empty();
            }
        };
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
