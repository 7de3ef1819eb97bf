package io.dataproducts.gateway.platform.caller;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.dataproducts.gateway.naming.Guid;
import java.util.Optional;

/**
 * A permission in a domain and the domains below it.
 *
 * @param domain empty for all domains, and for what belongs to none
 */
public record Grant(Permission permission, Optional<Guid> domain) {

    private static final String EVERYWHERE = "*";

    /**
     * Reads a grant as settings, claims and JSON have it: {@code write:<GUID of the domain>} or {@code write:*}.
     *
     * @throws IllegalArgumentException if {@code text} is none
     */
    @JsonCreator
    public static Grant of(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a grant is read, write, purge or admin, a colon, and the GUID of a domain or *"));
    }

    /** Reads {@code text} as a grant if it has the form of one. */
    public static Optional<Grant> find(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        var domain = text.substring(colon + 1);
        return Permission.find(text.substring(0, colon))
                .flatMap(permission -> domain.equals(EVERYWHERE)
                        ? Optional.of(new Grant(permission, Optional.empty()))
                        : Guid.find(domain).map(guid -> new Grant(permission, Optional.of(guid))));
    }

    /** Whether it permits {@code wanted} in the domain at the end of {@code line}. */
    boolean allows(Permission wanted, DomainLine line) {
        return permission.includes(wanted) && domain.map(line::holds).orElse(true);
    }

    @JsonValue
    @Override
    public String toString() {
        return permission.slug() + ":" + domain.map(Guid::value).orElse(EVERYWHERE);
    }
}
