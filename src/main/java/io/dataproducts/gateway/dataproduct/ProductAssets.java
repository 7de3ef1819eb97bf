package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.atlan.SearchClient;
import io.dataproducts.gateway.atlan.SearchRequest;
import io.dataproducts.gateway.platform.paging.Page;
import io.dataproducts.gateway.platform.paging.PageRequest;
import io.dataproducts.gateway.preview.AssetView;
import io.dataproducts.gateway.selection.AssetDsl;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Finds the assets that a product selects at this moment, by running the query it stores. */
@Service
class ProductAssets {

    private final SearchClient search;

    ProductAssets(SearchClient search) {
        this.search = search;
    }

    /** @param attributes names of further Atlan attributes to show */
    Page<AssetView> list(DataProduct product, List<String> attributes, PageRequest page) {
        var query = product.assetDsl().flatMap(AssetDsl::parse);
        if (query.isEmpty()) {
            return new Page<>(List.of(), null, page.counted() ? 0L : null);
        }
        var wanted = Stream.concat(AssetView.ATTRIBUTES.stream(), attributes.stream())
                .distinct()
                .toList();
        var hits = search.search(new SearchRequest(query.get(), page.limit(), page.after(), wanted, page.counted()));
        return new Page<>(
                hits.entities().stream()
                        .map(hit -> AssetView.of(hit, attributes))
                        .toList(),
                hits.lastGuid().map(page::cursorAfter).orElse(null),
                page.counted() ? Long.valueOf(hits.count()) : null);
    }
}
