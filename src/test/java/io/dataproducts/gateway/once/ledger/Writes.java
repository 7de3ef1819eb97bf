package io.dataproducts.gateway.once.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.once.Answer;
import io.dataproducts.gateway.once.Attempt;
import io.dataproducts.gateway.once.Fingerprint;
import io.dataproducts.gateway.once.IdempotencyKey;
import io.dataproducts.gateway.once.Target;
import io.dataproducts.gateway.once.WriteRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes as callers ask for them, and their attempts in a ledger. */
final class Writes {

    static final Guid DOMAIN = new Guid("d0000000-0000-4000-8000-000000000001");
    static final Guid PRODUCT = new Guid("a0000000-0000-4000-8000-000000000001");
    static final Guid OTHER_PRODUCT = new Guid("a0000000-0000-4000-8000-000000000002");
    static final IdempotencyKey KEY = new IdempotencyKey("key-1");
    static final Answer ANSWER =
            new Answer(201, Optional.of("/products/a0"), Optional.of("\"v1\""), "{\"name\": \"Reach Ω\"}");

    static final Target CREATE = new Target(DOMAIN, Optional.empty(), Optional.of("Reach"));
    static final Target CHANGE = new Target(DOMAIN, Optional.of(PRODUCT), Optional.empty());
    static final Target RENAME = new Target(DOMAIN, Optional.of(PRODUCT), Optional.of("Reach"));

    static final Duration CLAIM = Duration.ofSeconds(30);
    static final Duration LEASE = Duration.ofSeconds(20);
    static final Duration QUIET = Duration.ofSeconds(25);

    private Writes() {}

    static NewOperation keyless() {
        return operation("anybody", Optional.empty(), "same");
    }

    static NewOperation underKey() {
        return operation("anybody", Optional.of(KEY), "same");
    }

    static NewOperation operation(String caller, Optional<IdempotencyKey> key, String fingerprint) {
        var request = new WriteRequest("create-product", caller, key, new Fingerprint(fingerprint));
        return new NewOperation(UUID.randomUUID(), request, CLAIM);
    }

    static NewAttempt attempt(Target target) {
        var marker = UUID.randomUUID().toString().replace("-", "");
        return new NewAttempt(target, marker, "{\"description\": \"ä\"}", new AttemptTimes(LEASE, QUIET), LEASE);
    }

    /** An open attempt on {@code target} of an operation without a key. */
    static Attempt open(LedgerFixture ledger, Target target) {
        return open(ledger, keyless(), target);
    }

    static Attempt open(LedgerFixture ledger, NewOperation operation, Target target) {
        return ledger.ledger()
                .record(operation, attempt(target), List.of())
                .orElseThrow()
                .attempt();
    }

    /** An attempt on {@code target} that was settled as not made, its quiet period over. */
    static Attempt notMade(LedgerFixture ledger, Target target) {
        var attempt = open(ledger, target);
        ledger.pass(QUIET);
        var settled = ledger.ledger().notMade(attempt, ledger.ledger().now(), Duration.ofHours(24));
        assertThat(settled).isPresent();
        return attempt;
    }
}
