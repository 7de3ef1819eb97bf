package io.dataproducts.gateway.once.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.once.FakeAtlan;
import io.dataproducts.gateway.once.ledger.LedgerFixture;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class HousekeepingTests {

    private static final Guid PRODUCT = new Guid("a0000000-0000-4000-8000-000000000001");

    private final LedgerFixture ledger = LedgerFixture.fresh();
    private final SettlementFixture settling = SettlementFixture.of(ledger, new FakeAtlan(), OpenAttempts.PROPERTIES);

    @Test
    void removesWhatHasHadItsTime() {
        ledger.ledger().made(OpenAttempts.create(ledger), PRODUCT, FakeAtlan.answer(PRODUCT));
        ledger.leases().take("guid:a", UUID.randomUUID(), Duration.ofMinutes(1));
        ledger.pass(Duration.ofHours(25));

        settling.housekeeping().round();

        assertThat(ledger.count("attempt")).isZero();
        assertThat(ledger.count("operation")).isZero();
        assertThat(ledger.count("lease")).isZero();
    }

    @Test
    void removesAWatchedAttemptOnceItsWatchIsOver() {
        OpenAttempts.create(ledger);
        ledger.pass(OpenAttempts.LONG);
        settling.look();
        ledger.pass(Duration.ofHours(24));

        settling.housekeeping().round();

        assertThat(ledger.count("attempt")).isZero();
    }

    @Test
    void doesNotTellWhatIsOpenWhileTheLedgerIsAway() {
        settling.housekeeping().round();
        ledger.jdbc().sql("ALTER TABLE attempt RENAME TO gone").update();

        assertThatThrownBy(settling.housekeeping()::round).isInstanceOf(DataAccessException.class);

        assertThat(settling.meters().get("gateway.once.open").gauge().value()).isNaN();
    }

    @Test
    void keepsWhatIsNotSettled() {
        OpenAttempts.create(ledger);
        ledger.pass(Duration.ofDays(30));

        settling.housekeeping().round();

        assertThat(ledger.count("operation")).isOne();
        assertThat(settling.meters().get("gateway.once.open").gauge().value()).isOne();
        assertThat(settling.meters().get("gateway.once.oldest").gauge().value())
                .isCloseTo((double) Duration.ofDays(30).toSeconds(), within(60.0));
    }
}
