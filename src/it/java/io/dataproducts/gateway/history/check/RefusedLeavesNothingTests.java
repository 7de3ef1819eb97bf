package io.dataproducts.gateway.history.check;

import static io.dataproducts.gateway.history.evidence.Disturbance.Act.CONTINUE;
import static io.dataproducts.gateway.history.evidence.Disturbance.Act.STOP;
import static io.dataproducts.gateway.history.evidence.Kind.ARCHIVE;
import static io.dataproducts.gateway.history.evidence.Kind.RESTORE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusedLeavesNothingTests {

    private final HandWritten history = new HandWritten();
    private final RefusedLeavesNothing rule = new RefusedLeavesNothing();

    @Test
    void acceptsARefusalWithoutEffect() {
        history.refused(history.create("a", "Orders"), 0, 1, "not-made");

        assertThat(history.judge(rule).violations()).isEmpty();
    }

    @Test
    void findsACreateThatWasRefusedAndStays() {
        history.refused(history.create("a", "Orders"), 0, 1, "not-made").created(5, "g1", "Orders", "a!");

        assertThat(history.judge(rule).violations()).hasSize(1);
    }

    @Test
    void acceptsACreateThatWasHealedAndMeasuresIt() {
        history.refused(history.create("a", "Orders"), 0, 1, "not-made")
                .created(5, "g1", "Orders", "a!")
                .late()
                .purged(9, "g1", "Orders");

        var section = history.judge(rule);

        assertThat(section.violations()).isEmpty();
        assertThat(section.figures()).containsEntry("refused creates made late and healed, longest s", 4.0);
    }

    @Test
    void findsAChangeThatWasRefusedEvenIfItWasOverwritten() {
        history.created(0, "g1", "Orders", "a!")
                .refused(history.patch("b", "g1", null), 1, 2, "precondition-failed")
                .changed(1.5, "g1", "Orders", "b!")
                .changed(3, "g1", "Orders", "c!");

        assertThat(history.judge(rule).violations()).hasSize(1);
    }

    @Test
    void doesNotJudgeAWishWhoseRequestsMayStillBeUnderWay() {
        var wish = history.patch("b", "g1", null);
        history.created(0, "g1", "Orders", "a!")
                .abandoned(wish, 1, 4)
                .refused(wish, 5, 6, "write-in-progress")
                .changed(7, "g1", "Orders", "b!");

        var section = history.judge(rule);

        assertThat(section.violations()).isEmpty();
        assertThat(section.figures()).containsEntry("of these, made by the abandoned request", 1L);
    }

    @Test
    void judgesAWishAgainOnceItsAbandonedRequestHasEnded() {
        var wish = history.patch("b", "g1", null);
        history.created(0, "g1", "Orders", "a!")
                .abandoned(wish, 1, 4)
                .refused(wish, 32, 33, "write-in-progress")
                .changed(34, "g1", "Orders", "b!");

        assertThat(history.judge(rule).violations()).hasSize(1);
    }

    @Test
    void givesAnAbandonedRequestTheTimeForWhichItsGatewayWasStopped() {
        var wish = history.patch("b", "g1", null);
        history.created(0, "g1", "Orders", "a!")
                .disturbed(0.5, STOP, "gw-1")
                .abandoned(wish, 1, 4)
                .disturbed(26, CONTINUE, "gw-1")
                .refused(wish, 50, 51, "write-in-progress")
                .changed(52, "g1", "Orders", "b!");

        assertThat(history.judge(rule).violations()).isEmpty();
    }

    @Test
    void listsApartWhatAStoppedGatewaySentOnceItWentOn() {
        history.created(0, "g1", "Orders", "a!")
                .refused(history.patch("b", "g1", null), 1, 30, "not-made")
                .disturbed(2, STOP, "gw-1")
                .disturbed(32, CONTINUE, "gw-1")
                .changed(32.5, "g1", "Orders", "b!");

        var section = history.judge(rule);

        assertThat(section.violations()).isEmpty();
        assertThat(section.apart()).hasSize(1);
    }

    @Test
    void findsAnArchiveForACallerWhoWasRefused() {
        history.created(0, "g1", "Orders", "a!")
                .refused(history.toggle("b", ARCHIVE, "g1"), 1, 2, "write-in-progress")
                .archived(1.5, "g1", "Orders");

        assertThat(history.judge(rule).violations()).hasSize(1);
    }

    @Test
    void givesTwoArchivesToTheTwoWishesThatMadeThem() {
        history.created(0, "g1", "Orders", "a!")
                .acknowledged(history.toggle("b", ARCHIVE, "g1"), 1, 9, "g1")
                .acknowledged(history.toggle("c", ARCHIVE, "g1"), 1, 4, "g1")
                .archived(2, "g1", "Orders")
                .restored(3, "g1", "Orders")
                .archived(5, "g1", "Orders")
                .unknown(history.toggle("d", RESTORE, "g1"), 1, 2);

        assertThat(history.judge(rule).violations()).isEmpty();
    }
}
