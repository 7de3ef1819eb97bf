package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.atlan.UserClient;
import io.dataproducts.gateway.once.Answer;
import io.dataproducts.gateway.once.Operation;
import io.dataproducts.gateway.once.Resource;
import io.dataproducts.gateway.once.Target;
import io.dataproducts.gateway.platform.json.StrictJson;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.preview.SelectionComparison;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Creates products. */
@Service
class ProductCreation {

    private final NewProducts products;
    private final ProductNames names;
    private final FreeQualifiedNames qualifiedNames;
    private final ProductSender sender;
    private final SelectionComparison comparison;
    private final UserClient user;
    private final IndexLag lag;

    ProductCreation(
            NewProducts products,
            ProductNames names,
            FreeQualifiedNames qualifiedNames,
            ProductSender sender,
            SelectionComparison comparison,
            UserClient user,
            IndexLag lag) {
        this.products = products;
        this.names = names;
        this.qualifiedNames = qualifiedNames;
        this.sender = sender;
        this.comparison = comparison;
        this.user = user;
        this.lag = lag;
    }

    /**
     * Creates a product. Atlan gives it a qualified name of its own.
     *
     * @throws ProblemException if the request breaks a rule or refers to something unknown; nothing is sent then
     */
    Answer create(Operation operation, ProductRequest request) {
        var product = products.of(request);
        var domain = product.domain().guid();
        var name = product.name().value();
        names.take(operation, new Resource.Name(domain, name), Optional.empty());
        product.attributes().qualifiedName(qualifiedNames.of(product));
        var answer = operation.send(
                new Target(domain, Optional.empty(), Optional.of(name)),
                ProductEffect.of(product.attributes()).by(user.username()).json(),
                (attempt, permit) -> sender.create(product, attempt, permit));
        ProductAnswers.written(answer).ifPresent(lag::created);
        return answer;
    }

    /** Does everything that a create does but the write. */
    DryRunView dryRun(ProductRequest request) {
        var product = products.of(request);
        var name = new Resource.Name(product.domain().guid(), product.name().value());
        names.refuseTaken(name, Optional.empty());
        ObjectNode members = StrictJson.MAPPER.valueToTree(request);
        var changes = members.properties().stream()
                .map(member -> new DryRunView.Change("/" + member.getKey(), null, member.getValue()))
                .toList();
        var assets = comparison.compare(Optional.empty(), product.dsl());
        return new DryRunView(qualifiedNames.of(product), product.dsl().query(), changes, DryRunView.Assets.of(assets));
    }
}
