package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.once.Answer;
import io.dataproducts.gateway.platform.json.StrictJson;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The answers to writes of products, in the form that is kept for replays. */
@Component
class ProductAnswers {

    private static final String PLACE = "/products/";
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;

    private final ProductViews views;

    ProductAnswers(ProductViews views) {
        this.views = views;
    }

    Answer created(DataProduct product) {
        return answer(CREATED, product);
    }

    /** The product as it is after a change. */
    Answer changed(DataProduct product) {
        return answer(OK, product);
    }

    /** The product that {@code answer} says was written. */
    static Optional<Guid> written(Answer answer) {
        return answer.location().map(location -> new Guid(location.substring(PLACE.length())));
    }

    /** Archived or purged. */
    static Answer deleted() {
        return new Answer(NO_CONTENT, Optional.empty(), Optional.empty(), "");
    }

    private Answer answer(int status, DataProduct product) {
        var location = Optional.of(PLACE + product.guid());
        var view = views.ofWritten(product);
        var etag = ProductVersion.of(product, view).header();
        return new Answer(status, location, Optional.of(etag), StrictJson.MAPPER.writeValueAsString(view));
    }
}
