package io.dataproducts.gateway.platform.caller;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.dataproducts.gateway.naming.Guid;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that a caller may do. */
public record Grants(@JsonValue List<Grant> list) {

    /** Everything in all domains. */
    public static final Grants ALL = new Grants(List.of(Grant.of("admin:*")));

    /** Nothing. */
    public static final Grants NONE = new Grants(List.of());

    @JsonCreator
    public Grants(@Nullable List<Grant> list) {
        this.list = list == null ? List.of() : list.stream().distinct().toList();
    }

    /** Whether they permit {@code wanted} in the domain at the end of {@code line}. */
    public boolean allow(Permission wanted, DomainLine line) {
        return list.stream().anyMatch(grant -> grant.allows(wanted, line));
    }

    /** Whether they permit {@code wanted} in all domains. */
    public boolean allowEverywhere(Permission wanted) {
        return allow(wanted, DomainLine.NONE);
    }

    /** Whether they permit {@code wanted} in any domain. */
    public boolean allowSomewhere(Permission wanted) {
        return list.stream().anyMatch(grant -> grant.permission().includes(wanted));
    }

    /** The domains they name in which {@code wanted} is permitted, and with it in those below them. */
    public Set<Guid> domains(Permission wanted) {
        return list.stream()
                .filter(grant -> grant.permission().includes(wanted))
                .flatMap(grant -> grant.domain().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
