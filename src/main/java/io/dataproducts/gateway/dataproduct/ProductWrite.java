package io.dataproducts.gateway.dataproduct;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of writes to products, as the ledger and {@code /operations} name them. */
enum ProductWrite {
    CREATE,
    PATCH,
    ARCHIVE,
    PURGE,
    RESTORE;

    private static final String SUFFIX = "-product";

    /** As {@code create-product}. */
    String kind() {
        return name().toLowerCase(Locale.ROOT) + SUFFIX;
    }

    static Set<String> kinds() {
        return Arrays.stream(values()).map(ProductWrite::kind).collect(Collectors.toSet());
    }

    static ProductWrite ofKind(String kind) {
        return Arrays.stream(values())
                .filter(write -> write.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no write of products: " + kind));
    }
}
