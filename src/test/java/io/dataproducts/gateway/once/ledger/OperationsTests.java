package io.dataproducts.gateway.once.ledger;

import static io.dataproducts.gateway.once.ledger.Writes.ANSWER;
import static io.dataproducts.gateway.once.ledger.Writes.CLAIM;
import static io.dataproducts.gateway.once.ledger.Writes.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.once.OperationRecord;
import io.dataproducts.gateway.once.OperationRecord.State;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Operations and their keys. */
class OperationsTests extends LedgerClaims {

    private static final int CROWD = 16;

    @Test
    void aKeyIsClaimedOnce() {
        var first = keyed("ann");

        assertThat(claim(first)).isEmpty();

        assertThat(claim(keyed("ann"))).hasValueSatisfying(earlier -> {
            assertThat(earlier.id()).isEqualTo(first.id());
            assertThat(earlier.state()).isEqualTo(State.PENDING);
            assertThat(earlier.fingerprint()).isEqualTo(first.request().fingerprint());
        });
    }

    @Test
    void aKeyBelongsToItsCaller() {
        claim(keyed("ann"));

        assertThat(claim(keyed("bob"))).isEmpty();
    }

    @Test
    void ofManyThatClaimAKeyOneHasIt() throws Exception {
        var earlier = Concurrently.call(CROWD, () -> claim(keyed("ann")));

        assertThat(earlier).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(earlier.stream().flatMap(Optional::stream).map(OperationRecord::id))
                .hasSize(CROWD - 1)
                .containsOnly(earlier.stream()
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    @Test
    void discardingFreesTheKey() {
        var first = keyed("ann");
        claim(first);

        ledger.ledger().discard(first.id());

        assertThat(ledger.operations().find(first.id())).isEmpty();
        assertThat(claim(keyed("ann"))).isEmpty();
    }

    @Test
    void whatHadNothingToSendKeepsItsAnswer() {
        var first = keyed("ann");
        claim(first);

        ledger.ledger().done(first.id(), Optional.empty(), ANSWER);
        ledger.ledger().discard(first.id());

        assertThat(claim(keyed("ann"))).flatMap(OperationRecord::answer).contains(ANSWER);
    }

    @Test
    void aClaimWhoseProcessEndedIsRemoved() {
        claim(keyed("ann"));
        ledger.pass(CLAIM);

        assertThat(ledger.operations().removeAbandoned()).isOne();

        assertThat(claim(keyed("ann"))).isEmpty();
    }

    @Test
    void aClaimThatIsAliveIsNotRemoved() {
        claim(keyed("ann"));

        assertThat(ledger.operations().removeAbandoned()).isZero();
    }

    private Optional<OperationRecord> claim(NewOperation operation) {
        return ledger.operations().claim(operation, KEY);
    }

    private static NewOperation keyed(String caller) {
        return Writes.operation(caller, Optional.of(KEY), "same");
    }
}
