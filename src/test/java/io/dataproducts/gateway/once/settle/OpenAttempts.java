package io.dataproducts.gateway.once.settle;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.once.Attempt;
import io.dataproducts.gateway.once.FakeAtlan;
import io.dataproducts.gateway.once.Fingerprint;
import io.dataproducts.gateway.once.OnceProperties;
import io.dataproducts.gateway.once.Target;
import io.dataproducts.gateway.once.WriteRequest;
import io.dataproducts.gateway.once.ledger.AttemptTimes;
import io.dataproducts.gateway.once.ledger.LedgerFixture;
import io.dataproducts.gateway.once.ledger.NewAttempt;
import io.dataproducts.gateway.once.ledger.NewOperation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Attempts as crashed gateways leave them. */
final class OpenAttempts {

    static final Guid DOMAIN = new Guid("d0000000-0000-4000-8000-000000000001");

    /** Longer than anything in the protocol but the watch. */
    static final Duration LONG = Duration.ofMinutes(2);

    static final OnceProperties PROPERTIES = new OnceProperties(
            Duration.ofSeconds(15),
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ZERO,
            Duration.ofHours(24),
            Duration.ofHours(24),
            Duration.ofMillis(10),
            4);

    private OpenAttempts() {}

    static Attempt create(LedgerFixture ledger) {
        return of(ledger, FakeAtlan.CREATE, new Target(DOMAIN, Optional.empty(), Optional.of("Reach")));
    }

    static Attempt patch(LedgerFixture ledger, Guid guid) {
        return of(ledger, FakeAtlan.PATCH, new Target(DOMAIN, Optional.of(guid), Optional.empty()));
    }

    static Attempt of(LedgerFixture ledger, String kind, Target target) {
        var request = new WriteRequest(kind, "anybody", Optional.empty(), new Fingerprint("same"));
        var operation = new NewOperation(UUID.randomUUID(), request, Duration.ofSeconds(30));
        var times = new AttemptTimes(PROPERTIES.lease(), PROPERTIES.quietFromRecording());
        var attempt = new NewAttempt(target, "0123456789abcdef0123456789abcdef", "{}", times, PROPERTIES.lease());
        return ledger.ledger()
                .record(operation, attempt, List.of())
                .orElseThrow()
                .attempt();
    }
}
