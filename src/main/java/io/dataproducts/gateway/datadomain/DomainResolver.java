package io.dataproducts.gateway.datadomain;

import io.dataproducts.gateway.naming.DomainQualifiedName;
import io.dataproducts.gateway.naming.Guid;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Understands how callers refer to a domain: a UUID is its GUID, a text that starts with {@code default/domain/} its
 * qualified name, anything else the path of names from the root. What the caller may not see is not known.
 */
@Service
public class DomainResolver {

    private final DomainDirectory directory;
    private final VisibleDomains visible;

    DomainResolver(DomainDirectory directory, VisibleDomains visible) {
        this.directory = directory;
        this.visible = visible;
    }

    /** What a reference stands for. */
    public sealed interface Resolution {

        /** An active domain, as it is at this moment. */
        record Found(DataDomain domain) implements Resolution {}

        /**
         * No active domain, or more than one.
         *
         * @param code {@code unknown-domain}, {@code ambiguous-domain} or {@code archived-domain}
         * @param detail what to write instead
         */
        record NotFound(String code, String detail) implements Resolution {}
    }

    /** Resolves {@code reference} and reads the domain, so that an archived one is not taken for active. */
    public Resolution resolve(String reference) {
        var guid = Guid.find(reference);
        if (guid.isPresent()) {
            return found(reference, directory.read(guid.get()));
        }
        return reference.startsWith(DomainQualifiedName.PREFIX)
                ? found(reference, directory.read(new DomainQualifiedName(reference)))
                : resolve(reference, DomainPath.parse(reference));
    }

    private Resolution resolve(String reference, DomainPath path) {
        var candidates = candidates(directory.tree(), path);
        if (candidates.isEmpty()) {
            candidates = candidates(directory.freshTree(), path);
        }
        return candidates.size() > 1
                ? new Resolution.NotFound(
                        "ambiguous-domain", "several domains have this path; use a GUID: " + guids(candidates))
                : found(reference, candidates.stream().findFirst().flatMap(one -> directory.read(one.guid())));
    }

    private List<DataDomain> candidates(DomainTree tree, DomainPath path) {
        return tree.find(path).stream().filter(visible::holds).toList();
    }

    private Resolution found(String reference, Optional<DataDomain> read) {
        var domain = read.filter(visible::holds);
        if (domain.isEmpty()) {
            return new Resolution.NotFound(
                    "unknown-domain", "no data domain is known by this reference" + hint(reference));
        }
        return domain.get().active()
                ? new Resolution.Found(domain.get())
                : new Resolution.NotFound(
                        "archived-domain",
                        "the data domain is archived" + hint(domain.get().name()));
    }

    private String hint(String reference) {
        var alike = visible.of(directory.tree()).pathsLike(DomainPath.parse(reference));
        return alike.isEmpty() ? "; see GET /domains" : "; did you mean " + String.join(", ", alike) + "?";
    }

    private static String guids(List<DataDomain> domains) {
        return String.join(
                ", ", domains.stream().map(domain -> domain.guid().value()).toList());
    }
}
