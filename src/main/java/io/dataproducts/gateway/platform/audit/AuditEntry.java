package io.dataproducts.gateway.platform.audit;

import io.dataproducts.gateway.naming.Guid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What becomes known of a write while its request is worked on. */
public final class AuditEntry {

    private static final String NAME = AuditEntry.class.getName();

    private final Map<String, String> facts = new LinkedHashMap<>();

    AuditEntry() {}

    /** The entry of the request that this thread works for, if it is of a write. */
    public static Optional<AuditEntry> current() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST))
                .map(AuditEntry.class::cast);
    }

    static AuditEntry begin(RequestAttributes request) {
        var entry = new AuditEntry();
        request.setAttribute(NAME, entry, RequestAttributes.SCOPE_REQUEST);
        return entry;
    }

    /** Tells which write it is, as {@code purge-product}, and as which operation the ledger has it. */
    public void operation(String kind, UUID id) {
        facts.put("action", kind);
        facts.put("operation", id.toString());
    }

    /** Tells in which domain it is made, or would be. */
    public void domain(Guid guid) {
        facts.put("domain", guid.value());
    }

    Map<String, String> facts() {
        return facts;
    }
}
