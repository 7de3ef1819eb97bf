package io.dataproducts.gateway.once;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.platform.digest.Sha256;
import java.text.Normalizer;

/** What writes compete for. */
public sealed interface Resource {

    /** What it is called in the ledger, at most 200 characters; two resources have the same key if they are the same. */
    String key();

    /** A product that exists. */
    record Existing(Guid guid) implements Resource {

        @Override
        public String key() {
            return "guid:" + guid;
        }
    }

    /** An exact, case-sensitive name in a domain. */
    record Name(Guid domain, String name) implements Resource {

        @Override
        public String key() {
            return "name:%s:%s".formatted(domain, Sha256.of(Normalizer.normalize(name, Normalizer.Form.NFC)));
        }
    }
}
