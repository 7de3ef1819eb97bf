package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.platform.problem.Fault;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import io.dataproducts.gateway.preview.SelectionComparison;
import io.dataproducts.gateway.preview.SelectionDifference;
import io.dataproducts.gateway.selection.AssetDsl;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stops a change by which a product would lose a large part of its assets, until it is confirmed. */
@Component
class ShrinkGuard {

    private final SelectionComparison comparison;
    private final double limit;

    ShrinkGuard(SelectionComparison comparison, ProductProperties properties) {
        this.comparison = comparison;
        this.limit = properties.shrinkLimit();
    }

    /**
     * Compares the selection of {@code product} with a new one.
     *
     * @param confirmed whether the caller knows and wants it
     * @throws ProblemException if too much would be lost; a failure to count stops the change, too
     */
    SelectionDifference check(DataProduct product, AssetDsl after, boolean confirmed) {
        var difference = comparison.compare(product.assetDsl(), after);
        if (!confirmed && difference.losesMoreThan(limit)) {
            var detail = "%d of %d assets would be lost, %d gained; repeat with confirm=true if that is meant"
                    .formatted(difference.lost(), difference.before(), difference.gained());
            throw new ProblemException(
                    ProblemType.SELECTION_SHRINKS,
                    detail,
                    List.of(Fault.inBody("/assets", "shrinks", detail)),
                    null,
                    null,
                    null);
        }
        return difference;
    }
}
