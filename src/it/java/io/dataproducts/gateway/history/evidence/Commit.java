package io.dataproducts.gateway.history.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A write that the sandbox carried out, in the order of its journal.
 *
 * @param arrivedAt when the request reached the sandbox
 * @param call which call it was: create, update, restore, archive or purge
 * @param fault the fault that struck it, if one did
 * @param agent the gateway that sent it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Commit(
        long sequence,
        Instant committedAt,
        Instant arrivedAt,
        String call,
        @Nullable String fault,
        @Nullable String agent,
        List<Touched> entities) {

    /** What the watch needs a create to be: made, but so late that nobody waited for it. */
    public boolean isLate() {
        return "late".equals(fault);
    }

    /**
     * An entity as the write left it.
     *
     * @param domain GUID of its domain
     * @param status ACTIVE, DELETED or PURGED
     * @param attributes those that the write set, as they were sent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Touched(
            String guid,
            String typeName,
            @Nullable String name,
            @Nullable String domain,
            String status,
            @Nullable Map<String, Object> attributes) {

        /** Whether the write set the attribute, be it to nothing. */
        boolean sets(String attribute) {
            return attributes != null && attributes.containsKey(attribute);
        }

        /** The description that the product has after the write, if it had {@code before}. */
        public @Nullable String description(@Nullable String before) {
            return attributes != null && sets("userDescription") ? (String) attributes.get("userDescription") : before;
        }
    }
}
