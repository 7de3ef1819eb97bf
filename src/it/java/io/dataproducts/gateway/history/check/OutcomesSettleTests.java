package io.dataproducts.gateway.history.check;

import static io.dataproducts.gateway.history.evidence.Disturbance.Act.KILL;
import static io.dataproducts.gateway.history.evidence.Disturbance.Act.UP;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutcomesSettleTests {

    private final HandWritten history = new HandWritten();
    private final OutcomesSettle rule = new OutcomesSettle();

    @Test
    void acceptsAndMeasuresWhatIsSettledInTime() {
        var wish = history.create("a", "Orders");
        history.unknown(wish, 0, 1).unknown(wish, 2, 3).acknowledged(wish, 20, 21, "g1");

        var section = history.judge(rule);

        assertThat(section.violations()).isEmpty();
        assertThat(section.figures()).containsEntry("unknown outcomes settled, longest s", 20.0);
    }

    @Test
    void findsWhatTakesTooLong() {
        var wish = history.create("a", "Orders");
        history.unknown(wish, 0, 1).refused(wish, 40, 41, "not-made");

        assertThat(history.judge(rule).violations()).containsExactly("a: was unknown for 40.0 s");
    }

    @Test
    void findsWhatIsNeverSettled() {
        history.unknown(history.create("a", "Orders"), 0, 1);

        assertThat(history.judge(rule).violations()).containsExactly("a: was never settled");
    }

    @Test
    void asksNothingOfAWriteThatNobodyCanAskAbout() {
        history.unknown(history.withoutKey(history.create("a", "Orders")), 0, 1);

        var section = history.judge(rule);

        assertThat(section.violations()).isEmpty();
        assertThat(section.figures()).containsEntry("lost without a key", 1L);
    }

    @Test
    void doesNotCountTheTimeInWhichNoGatewayWasUp() {
        var wish = history.create("a", "Orders");
        history.unknown(wish, 0, 1)
                .disturbed(5, KILL, "gw-1")
                .disturbed(20, UP, "gw-1")
                .refused(wish, 40, 41, "not-made");

        assertThat(history.judge(rule).violations()).isEmpty();
    }

    @Test
    void countsFromWhenTheGatewayWouldHaveGivenUpIfTheCallerDidSo() {
        var wish = history.create("a", "Orders");
        history.abandoned(wish, 0, 3).refused(wish, 50, 51, "not-made");

        assertThat(history.judge(rule).violations()).isEmpty();
    }

    @Test
    void countsAnOutcomeAsSettledWhenItsKeyWasFreeForARepeat() {
        var wish = history.create("a", "Orders");
        history.unknown(wish, 0, 1).unknown(wish, 5, 20, "outcome-unknown").refused(wish, 45, 46, "not-made");

        var section = history.judge(rule);

        assertThat(section.violations()).isEmpty();
        assertThat(section.figures()).containsEntry("unknown outcomes settled, longest s", 26.0);
    }

    @Test
    void countsAnOutcomeAsSettledWhenAnotherOperationHasItsKey() {
        var wish = history.create("a", "Orders");
        history.unknown(wish, 0, 1)
                .pending(wish, 2, 3, "first")
                .unknown(wish, 21, 22)
                .pending(wish, 24, 25, "second")
                .refused(wish, 45, 46, "operation-not-found");

        var section = history.judge(rule);

        assertThat(section.violations()).isEmpty();
        assertThat(section.figures()).containsEntry("unknown outcomes settled, longest s", 24.0);
    }

    @Test
    void countsAnOutcomeAsSettledWhenAtlanGotTheWriteOnceMore() {
        var wish = history.create("a", "Orders");
        history.unknown(wish, 0, 1).abandoned(wish, 21, 24).created(22, "g1", "Orders", "a!");
        history.acknowledged(wish, 59, 60, "g1");

        var section = history.judge(rule);

        assertThat(section.violations()).isEmpty();
        assertThat(section.figures()).containsEntry("unknown outcomes settled, longest s", 21.0);
    }

    @Test
    void takesTheSameOperationForWhatItIs() {
        var wish = history.create("a", "Orders");
        history.unknown(wish, 0, 1)
                .pending(wish, 2, 3, "first")
                .pending(wish, 24, 25, "first")
                .refused(wish, 45, 46, "operation-not-found");

        assertThat(history.judge(rule).violations()).containsExactly("a: was unknown for 45.0 s");
    }

    @Test
    void countsFromTheRequestThatMayHaveSentSomethingRatherThanFromAnswersAboutIt() {
        var wish = history.create("a", "Orders");
        history.abandoned(wish, 0, 3).unknown(wish, 4, 5, "operation-pending").refused(wish, 50, 51, "not-made");

        assertThat(history.judge(rule).violations()).isEmpty();
    }

    @Test
    void doesNotCountFromARepeatThatFoundTheKeyTakenBeforeAndAfter() {
        var wish = history.create("a", "Orders");
        history.abandoned(wish, 0, 3)
                .pending(wish, 4, 5, "first")
                .unknown(wish, 6, 7)
                .pending(wish, 8, 9, "first")
                .refused(wish, 40, 41, "not-made");

        var section = history.judge(rule);

        assertThat(section.violations()).isEmpty();
        assertThat(section.figures()).containsEntry("unknown outcomes settled, longest s", 11.0);
    }

    @Test
    void countsFromARepeatThatMayHaveBegunAnother() {
        var wish = history.create("a", "Orders");
        history.abandoned(wish, 0, 3)
                .pending(wish, 4, 5, "first")
                .unknown(wish, 6, 7)
                .pending(wish, 8, 9, "second")
                .refused(wish, 40, 41, "not-made");

        assertThat(history.judge(rule).violations()).containsExactly("a: was unknown for 34.0 s");
    }
}
