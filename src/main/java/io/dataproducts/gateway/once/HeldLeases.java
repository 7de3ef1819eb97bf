package io.dataproducts.gateway.once;

import io.dataproducts.gateway.once.ledger.Lease;
import io.dataproducts.gateway.once.ledger.OpenAttempt;
import io.dataproducts.gateway.platform.deadline.Deadline;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The leases of one operation, and the wait for them. */
final class HeldLeases {

    private static final Logger log = LoggerFactory.getLogger(HeldLeases.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Protocol protocol;
    private final UUID owner;
    private final Deadline deadline;
    private final Map<Resource, Lease> held = new LinkedHashMap<>();

    /** @param deadline by which nothing is waited for any more */
    HeldLeases(Protocol protocol, UUID owner, Deadline deadline) {
        this.protocol = protocol;
        this.owner = owner;
        this.deadline = deadline;
    }

    /** Takes the lease on {@code resource}, unless it is held already, once every attempt on it is settled. */
    void take(Resource resource) {
        if (held.containsKey(resource)) {
            return;
        }
        requireOrder(resource);
        var patience = new Patience(waitUntil(), FIRST_PAUSE, LONGEST_PAUSE);
        Optional<Duration> rest;
        do {
            rest = tryToTake(resource);
        } while (rest.isPresent() && patience.pause());
        if (rest.isPresent()) {
            throw Refusals.writeInProgress(rest.get());
        }
    }

    /** Two writes that took theirs in different orders would wait for each other. */
    private void requireOrder(Resource resource) {
        if (resource instanceof Resource.Existing && held.keySet().stream().anyMatch(Resource.Name.class::isInstance)) {
            throw new IllegalStateException("a GUID is taken before a name");
        }
    }

    private long waitUntil() {
        var longest = Deadline.in(protocol.properties().longestWait()).atNanos();
        return longest - deadline.atNanos() < 0 ? longest : deadline.atNanos();
    }

    /** @return how long the resource may stay closed; empty if it is held now */
    private Optional<Duration> tryToTake(Resource resource) {
        var key = resource.key();
        var lease = protocol.leases().take(key, owner, protocol.properties().lease());
        if (lease.isEmpty()) {
            return Optional.of(Duration.ZERO);
        }
        held.put(resource, lease.get());
        var rest = longestRest(protocol.attempts().openOn(key, owner));
        if (rest.isPresent()) {
            release(resource);
        }
        return rest;
    }

    private Optional<Duration> longestRest(List<OpenAttempt> open) {
        return open.stream().filter(this::isStillOpen).map(OpenAttempt::quiet).max(Duration::compareTo);
    }

    /** What its owner is at work on is not looked at by all who wait for it. */
    private boolean isStillOpen(OpenAttempt attempt) {
        return !attempt.owned().isNegative()
                || deadline.call(() -> protocol.settlement().look(attempt.attempt()))
                        .isEmpty();
    }

    /**
     * The leases that a write to {@code target} needs.
     *
     * @throws IllegalStateException if one is not held
     */
    List<Lease> of(Target target) {
        return target.resources().stream().map(this::lease).toList();
    }

    private Lease lease(Resource resource) {
        var lease = held.get(resource);
        if (lease == null) {
            throw new IllegalStateException("%s is not held".formatted(resource));
        }
        return lease;
    }

    /** Gives all of them back, the last first. */
    void release() {
        List.copyOf(held.keySet()).reversed().forEach(this::release);
    }

    /** A lease that cannot be given back ends by itself. */
    private void release(Resource resource) {
        var lease = held.remove(resource);
        try {
            if (lease != null) {
                protocol.leases().release(lease);
            }
        } catch (DataAccessException | TransactionException failure) {
            log.debug("A lease could not be given back", failure);
        }
    }
}
