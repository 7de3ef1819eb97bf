package io.dataproducts.gateway.once.settle;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.once.Attempt;
import io.dataproducts.gateway.once.OnceProperties;
import io.dataproducts.gateway.once.Resource;
import io.dataproducts.gateway.once.Settler.Healing;
import io.dataproducts.gateway.once.ledger.Agenda;
import io.dataproducts.gateway.once.ledger.Attempts;
import io.dataproducts.gateway.once.ledger.Lease;
import io.dataproducts.gateway.once.ledger.LeasePermit;
import io.dataproducts.gateway.once.ledger.Leases;
import io.dataproducts.gateway.once.ledger.Moment;
import io.dataproducts.gateway.platform.audit.AuditLog;
import io.dataproducts.gateway.platform.caller.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Removes what was created after its attempt was settled as not made, unless somebody has to do with it. */
@Component
final class LateHealing {

    private static final Logger log = LoggerFactory.getLogger(LateHealing.class);

    private final Leases leases;
    private final Attempts attempts;
    private final Agenda agenda;
    private final Settlers settlers;
    private final SettlementMetrics metrics;
    private final OnceProperties properties;
    private final Clock clock;

    LateHealing(
            Leases leases,
            Attempts attempts,
            Agenda agenda,
            Settlers settlers,
            SettlementMetrics metrics,
            OnceProperties properties,
            Clock clock) {
        this.leases = leases;
        this.attempts = attempts;
        this.agenda = agenda;
        this.settlers = settlers;
        this.metrics = metrics;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Heals {@code guid}, which {@code attempt} created too late, unless a write to it is under way or open. A removal that
     * failed may yet be carried out: nobody else gets the lease then before a quiet period has passed, but this attempt
     * does, so that it can be tried again at once.
     *
     * @return whether that is done with; false if it has to be tried again
     * @throws RuntimeException if it could not be removed now
     */
    boolean heal(Attempt attempt, Guid guid) {
        var key = new Resource.Existing(guid).key();
        var from = Moment.now(clock);
        var lease = leases.take(key, attempt.id(), properties.lease().plus(properties.quietPeriod()));
        return lease.isPresent() && heal(attempt, guid, lease.get(), from);
    }

    private boolean heal(Attempt attempt, Guid guid, Lease lease, Moment from) {
        if (!attempts.openOn(lease.resource(), attempt.operation()).isEmpty()) {
            leases.release(lease);
            return false;
        }
        if (agenda.isAcknowledged(guid)) {
            leases.release(lease);
            finish(attempt, guid, Healing.TOUCHED);
            return true;
        }
        agenda.foundLate(attempt, guid);
        var permit = new LeasePermit(List.of(lease), properties.sendWindow(), from, clock);
        var healing = settlers.of(attempt.kind()).heal(attempt, guid, permit);
        // Whatever is left may still be hit by an earlier removal that failed, so it stays closed.
        if (healing == Healing.REMOVED) {
            leases.release(lease);
        }
        if (healing == Healing.REFUSED) {
            log.atWarn()
                    .addKeyValue("attempt", attempt.id())
                    .addKeyValue("guid", guid)
                    .log("A write that was carried out too late could not be removed yet");
            return false;
        }
        finish(attempt, guid, healing);
        return true;
    }

    private void finish(Attempt attempt, Guid guid, Healing healing) {
        if (agenda.healed(attempt, guid, healing)) {
            metrics.late(healing);
            action(healing).ifPresent(action -> audit(attempt, guid, action));
            log.atWarn()
                    .addKeyValue("operation", attempt.operation())
                    .addKeyValue("attempt", attempt.id())
                    .addKeyValue("guid", guid)
                    .addKeyValue("healing", healing)
                    .log("A write that was settled as not made was carried out after all");
        }
    }

    private static Optional<String> action(Healing healing) {
        return switch (healing) {
            case REMOVED -> Optional.of("purge-late-product");
            case ARCHIVED -> Optional.of("archive-late-product");
            case TOUCHED, REFUSED -> Optional.empty();
        };
    }

    private static void audit(Attempt attempt, Guid guid, String action) {
        AuditLog.write(Map.of(
                "caller", Caller.GATEWAY.name(),
                "action", action,
                "operation", attempt.operation().toString(),
                "domain", attempt.target().domain().value(),
                "resource", guid.value(),
                "outcome", "made"));
    }
}
