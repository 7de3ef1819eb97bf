package io.dataproducts.gateway.once.ledger;

import static io.dataproducts.gateway.once.ledger.Writes.ANSWER;
import static io.dataproducts.gateway.once.ledger.Writes.CHANGE;
import static io.dataproducts.gateway.once.ledger.Writes.CREATE;
import static io.dataproducts.gateway.once.ledger.Writes.KEY;
import static io.dataproducts.gateway.once.ledger.Writes.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What housekeeping removes. */
class ExpiryTests extends LedgerClaims {

    private static final Duration LIFETIME = Duration.ofHours(24);
    private final ProblemException refusal = new ProblemException(ProblemType.NAME_TAKEN, "the name is taken");

    @Test
    void whatWasSettledLongAgoGoes() {
        ledger.ledger().made(Writes.open(ledger, CREATE), PRODUCT, ANSWER);
        ledger.ledger().refused(Writes.open(ledger, CREATE), refusal);
        Writes.notMade(ledger, CHANGE);

        ledger.ledger().removeSettled(Duration.ZERO);

        assertThat(ledger.count("attempt")).isZero();
        assertThat(ledger.count("operation")).isZero();
    }

    @Test
    void whatWasSettledLatelyStays() {
        ledger.ledger().made(Writes.open(ledger, CREATE), PRODUCT, ANSWER);

        ledger.ledger().removeSettled(LIFETIME);

        assertThat(ledger.count("attempt")).isOne();
        assertThat(ledger.count("operation")).isOne();
    }

    @Test
    void whatIsNotSettledStays() {
        Writes.open(ledger, CREATE);

        ledger.pass(LIFETIME.multipliedBy(2));
        ledger.ledger().removeSettled(Duration.ZERO);
        ledger.operations().removeAbandoned();

        assertThat(ledger.count("attempt")).isOne();
        assertThat(ledger.count("operation")).isOne();
    }

    @Test
    void whatIsWatchedStays() {
        Writes.notMade(ledger, CREATE);

        ledger.ledger().removeSettled(Duration.ZERO);

        assertThat(ledger.count("attempt")).isOne();
        assertThat(ledger.count("operation")).isOne();
    }

    @Test
    void aKeyIsFreeOnceItsOperationIsGone() {
        var operation = Writes.underKey();
        ledger.operations().claim(operation, KEY);
        ledger.ledger().done(operation.id(), Optional.empty(), ANSWER);

        ledger.ledger().removeSettled(Duration.ZERO);

        assertThat(ledger.operations().claim(Writes.underKey(), KEY)).isEmpty();
    }
}
