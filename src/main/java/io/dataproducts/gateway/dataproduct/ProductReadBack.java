package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.atlan.AtlanEntity;
import io.dataproducts.gateway.atlan.AtlanException;
import io.dataproducts.gateway.atlan.EntityClient;
import io.dataproducts.gateway.naming.Guid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads a product again once it is written. */
@Component
class ProductReadBack {

    private static final Logger log = LoggerFactory.getLogger(ProductReadBack.class);

    private final EntityClient entities;

    ProductReadBack(EntityClient entities) {
        this.entities = entities;
    }

    /**
     * The product as Atlan holds it now. The write is confirmed: if it cannot be read, that is no failure, and the
     * answer is made of what was written.
     *
     * @param written the product as it should be
     */
    DataProduct of(AtlanEntity written) {
        try {
            return new DataProduct(entities.find(new Guid(written.guid())).orElse(written));
        } catch (AtlanException unreadable) {
            log.warn("A product was written but cannot be read back: {}", unreadable.getMessage());
            return new DataProduct(written);
        }
    }
}
