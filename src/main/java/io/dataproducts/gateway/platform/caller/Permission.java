package io.dataproducts.gateway.platform.caller;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a caller may do in a domain. Each includes those before it. */
public enum Permission {
    /** See the domain and its products. */
    READ,
    /** Create, change, archive and restore products. */
    WRITE,
    /** Delete products for good. */
    PURGE,
    /** Give and take API keys. */
    ADMIN;

    /** Whether who has this one may do what {@code other} permits. */
    public boolean includes(Permission other) {
        return compareTo(other) >= 0;
    }

    /** The permission's name in settings, claims and JSON, in lower case. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds the permission of this name. */
    public static Optional<Permission> find(String slug) {
        return Arrays.stream(values())
                .filter(permission -> permission.slug().equals(slug))
                .findFirst();
    }
}
