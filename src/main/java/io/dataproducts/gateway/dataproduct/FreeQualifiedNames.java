package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.atlan.EntityClient;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Finds qualified names that nothing has: Atlan would take a create for an update of whatever has its name. */
@Component
class FreeQualifiedNames {

    private static final String SUFFIX_CHARACTERS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int SUFFIX_LENGTH = 8;

    private final EntityClient entities;
    private final SecureRandom random = new SecureRandom();

    FreeQualifiedNames(EntityClient entities) {
        this.entities = entities;
    }

    /** The documented name of {@code product}, with a suffix if something has it, archived or not. */
    String of(NewProduct product) {
        var wanted = product.domain().qualifiedName().product(product.name());
        return entities.find(DataProduct.TYPE, wanted).isEmpty() ? wanted : wanted + "-" + suffix();
    }

    private String suffix() {
        return random.ints(SUFFIX_LENGTH, 0, SUFFIX_CHARACTERS.length())
                .mapToObj(SUFFIX_CHARACTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
