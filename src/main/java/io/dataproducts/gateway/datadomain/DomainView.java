package io.dataproducts.gateway.datadomain;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A data domain as callers see it.
 *
 * @param path the names from the root to it, separated by slashes
 * @param parent the domain above it; absent for a root
 * @param children the domains below it
 * @param archived present if the domain is archived
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "DataDomain")
record DomainView(
        @Schema(format = "uuid") String guid,
        String qualifiedName,
        String name,
        String path,
        @Nullable String description,
        @Nullable DomainRef parent,
        List<DomainView> children,
        @Nullable Boolean archived) {

    /** A domain of the sandbox's catalogue. */
    static final String EXAMPLE_GUID = "d0fa1000-0000-4000-8000-000000000001";

    /** The whole tree of domains. */
    @Schema(name = "DataDomains")
    record Tree(List<DomainView> items) {}

    static DomainView of(DataDomain domain, DomainTree tree) {
        return new DomainView(
                domain.guid().value(),
                domain.qualifiedName().value(),
                domain.name(),
                tree.path(domain).toString(),
                domain.description().orElse(null),
                tree.parent(domain).map(parent -> DomainRef.of(parent, tree)).orElse(null),
                tree.children(domain).stream().map(child -> of(child, tree)).toList(),
                domain.active() ? null : true);
    }
}
