package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.once.Once;
import io.dataproducts.gateway.once.Performed;
import io.dataproducts.gateway.once.WriteRequest;
import io.dataproducts.gateway.platform.etag.Condition;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Carries out writes of products, each once. */
@Service
class ProductWrites {

    private final Once once;
    private final ProductCreation creation;
    private final ProductChange change;
    private final ProductLifecycle lifecycle;

    ProductWrites(Once once, ProductCreation creation, ProductChange change, ProductLifecycle lifecycle) {
        this.once = once;
        this.creation = creation;
        this.change = change;
        this.lifecycle = lifecycle;
    }

    Performed create(WriteRequest write, ProductRequest product) {
        return once.perform(write, operation -> creation.create(operation, product));
    }

    Performed patch(WriteRequest write, PatchRequest patch) {
        return once.perform(write, operation -> change.change(operation, patch));
    }

    Performed archive(WriteRequest write, Guid guid, Optional<Condition> ifMatch) {
        return once.perform(write, operation -> lifecycle.archive(operation, guid, ifMatch));
    }

    Performed purge(WriteRequest write, Guid guid, Optional<Condition> ifMatch) {
        return once.perform(write, operation -> lifecycle.purge(operation, guid, ifMatch));
    }

    Performed restore(WriteRequest write, Guid guid, Optional<Condition> ifMatch) {
        return once.perform(write, operation -> lifecycle.restore(operation, guid, ifMatch));
    }
}
