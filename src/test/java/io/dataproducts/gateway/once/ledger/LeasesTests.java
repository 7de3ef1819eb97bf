package io.dataproducts.gateway.once.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeasesTests extends LedgerClaims {

    private static final int CROWD = 16;
    private static final String RESOURCE = "guid:1";
    private static final Duration LONG = Duration.ofMinutes(10);

    @Test
    void aLeaseIsTakenOnce() {
        assertThat(take(LONG)).isPresent();

        assertThat(take(LONG)).isEmpty();
    }

    @Test
    void anotherResourceIsFree() {
        take(LONG);

        assertThat(ledger.leases().take("guid:2", UUID.randomUUID(), LONG)).isPresent();
    }

    @Test
    void anExpiredLeaseIsTakenOverWithALargerFence() {
        var lost = take(Duration.ZERO).orElseThrow();

        assertThat(take(LONG))
                .hasValueSatisfying(lease -> assertThat(lease.fence()).isGreaterThan(lost.fence()));
    }

    @Test
    void aLeaseThatWasGivenBackIsFreeWithALargerFence() {
        var first = take(LONG).orElseThrow();

        ledger.leases().release(first);

        assertThat(take(LONG))
                .hasValueSatisfying(lease -> assertThat(lease.fence()).isGreaterThan(first.fence()));
    }

    @Test
    void whoLostALeaseCannotGiveItBack() {
        var lost = take(Duration.ZERO).orElseThrow();
        take(LONG);

        ledger.leases().release(lost);

        assertThat(take(LONG)).isEmpty();
    }

    @Test
    void whoLostALeaseCannotRenewIt() {
        var lost = take(Duration.ZERO).orElseThrow();
        var taken = take(Duration.ZERO).orElseThrow();

        assertThat(ledger.leases().renew(lost, LONG)).isFalse();
        assertThat(ledger.leases().renew(taken, LONG)).isTrue();
    }

    @Test
    void ofManyThatTakeANewLeaseOneHasIt() throws Exception {
        assertThat(Concurrently.call(CROWD, () -> take(LONG)))
                .filteredOn(Optional::isPresent)
                .hasSize(1);
    }

    @Test
    void ofManyThatTakeOverALeaseOneHasIt() throws Exception {
        take(Duration.ZERO);

        assertThat(Concurrently.call(CROWD, () -> take(LONG)))
                .filteredOn(Optional::isPresent)
                .hasSize(1);
    }

    @Test
    void aRowThatWasRemovedDoesNotBringBackAnOldFence() {
        var first = take(Duration.ZERO).orElseThrow();

        assertThat(ledger.leases().removeOld(Duration.ZERO)).isOne();

        assertThat(take(LONG))
                .hasValueSatisfying(lease -> assertThat(lease.fence()).isGreaterThanOrEqualTo(first.fence()));
    }

    @Test
    void aLeaseThatLastsIsNotRemoved() {
        take(LONG);

        assertThat(ledger.leases().removeOld(Duration.ZERO)).isZero();
    }

    @Test
    void theHolderNeverHasALeaseForLongerThanTheLedger() {
        var lease = take(LONG).orElseThrow();

        var left = ledger.jdbc()
                        .sql("SELECT expires_at FROM lease")
                        .query(Long.class)
                        .single()
                - ledger.clock().now();

        assertThat(lease.lasts(Duration.ofMillis(left + 1_000))).isFalse();
        assertThat(lease.lasts(LONG.dividedBy(2))).isTrue();
    }

    @Test
    void anOwnerTakesItsOwnLeaseAnewWithALargerFence() {
        var owner = UUID.randomUUID();
        var first = ledger.leases().take(RESOURCE, owner, LONG).orElseThrow();

        assertThat(ledger.leases().take(RESOURCE, owner, LONG))
                .hasValueSatisfying(lease -> assertThat(lease.fence()).isGreaterThan(first.fence()));
    }

    private Optional<Lease> take(Duration length) {
        return ledger.leases().take(RESOURCE, UUID.randomUUID(), length);
    }
}
