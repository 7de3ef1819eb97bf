package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.once.Answer;
import io.dataproducts.gateway.once.Operation;
import io.dataproducts.gateway.once.Resource;
import io.dataproducts.gateway.once.Target;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.selection.AssetDsl;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Changes products. */
@Service
class ProductChange {

    private final PatchedProducts products;
    private final ProductNames names;
    private final ProductDomains domains;
    private final ProductSender sender;
    private final ProductAnswers answers;

    ProductChange(
            PatchedProducts products,
            ProductNames names,
            ProductDomains domains,
            ProductSender sender,
            ProductAnswers answers) {
        this.products = products;
        this.names = names;
        this.domains = domains;
        this.sender = sender;
        this.answers = answers;
    }

    /**
     * Applies a merge patch and writes what it changes, if anything.
     *
     * @throws ProblemException if the product is archived or in another version, or the patch breaks a rule; nothing is
     *     sent then
     */
    Answer change(Operation operation, PatchRequest request) {
        operation.hold(new Resource.Existing(request.guid()));
        var change = products.of(request);
        var attributes = change.attributes();
        var domain = domains.of(change.product());
        if (ProductEffect.of(attributes).isOn(change.product().entity())) {
            // Nothing that a look could tell from what is there already.
            operation.concerns(domain);
            return answers.changed(change.product());
        }
        change.newName()
                .ifPresent(name -> names.take(operation, new Resource.Name(domain, name), Optional.of(request.guid())));
        return operation.send(
                new Target(domain, Optional.of(request.guid()), change.newName()),
                ProductEffect.of(attributes).json(),
                (attempt, permit) -> sender.update(change.product(), attributes, attempt, permit));
    }

    /** Does everything that a change does but the write. */
    DryRunView dryRun(PatchRequest request) {
        var change = products.of(request);
        change.newName()
                .map(name -> new Resource.Name(domains.of(change.product()), name))
                .ifPresent(name -> names.refuseTaken(name, Optional.of(request.guid())));
        return new DryRunView(
                null,
                change.dsl().map(AssetDsl::query).orElse(null),
                change.patch().list(),
                change.assets().map(DryRunView.Assets::of).orElse(null));
    }
}
