package io.dataproducts.gateway.history.check;

import static io.dataproducts.gateway.history.evidence.Disturbance.Act.CONTINUE;
import static io.dataproducts.gateway.history.evidence.Disturbance.Act.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.history.evidence.Wish.Version;
import org.junit.jupiter.api.Test;

class NoLostUpdateTests {

    private static final Version FIRST = new Version("\"1\"", "Orders", "a!");
    private static final Version SECOND = new Version("\"2\"", "Orders", "b!");

    private final HandWritten history = new HandWritten();
    private final NoLostUpdate rule = new NoLostUpdate();

    @Test
    void acceptsAChain() {
        history.created(0, "g1", "Orders", "a!")
                .acknowledged(history.patch("b", "g1", FIRST), 1, 2, "g1")
                .changed(1.5, "g1", "Orders", "b!")
                .acknowledged(history.patch("c", "g1", SECOND), 3, 4, "g1")
                .changed(3.5, "g1", "Orders", "c!");

        assertThat(history.judge(rule).violations()).isEmpty();
    }

    @Test
    void acceptsThatAProductWasArchivedAndRestoredMeanwhile() {
        history.created(0, "g1", "Orders", "a!")
                .archived(0.2, "g1", "Orders")
                .restored(0.4, "g1", "Orders")
                .acknowledged(history.patch("b", "g1", FIRST), 1, 2, "g1")
                .changed(1.5, "g1", "Orders", "b!");

        assertThat(history.judge(rule).violations()).isEmpty();
    }

    @Test
    void findsTwoChangesOnOneVersion() {
        history.created(0, "g1", "Orders", "a!")
                .acknowledged(history.patch("b", "g1", FIRST), 1, 2, "g1")
                .acknowledged(history.patch("c", "g1", FIRST), 1, 2, "g1")
                .changed(1.4, "g1", "Orders", "b!")
                .changed(1.5, "g1", "Orders", "c!");

        assertThat(history.judge(rule).violations()).hasSize(2).anyMatch(text -> text.contains("same version"));
    }

    @Test
    void findsAnUnconditionalChangeInBetween() {
        history.created(0, "g1", "Orders", "a!")
                .acknowledged(history.patch("x", "g1", null), 1, 2, "g1")
                .changed(1.4, "g1", "Orders", "x!")
                .acknowledged(history.patch("b", "g1", FIRST), 1, 2, "g1")
                .changed(1.5, "g1", "Orders", "b!");

        assertThat(history.judge(rule).violations()).hasSize(1);
    }

    @Test
    void findsARenameInBetween() {
        history.created(0, "g1", "Orders", "a!")
                .changed(1.4, "g1", "Sales", null)
                .acknowledged(history.patch("b", "g1", FIRST), 1, 2, "g1")
                .changed(1.5, "g1", "Orders", "b!");

        assertThat(history.judge(rule).violations()).hasSize(1);
    }

    @Test
    void findsALostUpdateOfAWriteThatWasNeverAcknowledged() {
        history.created(0, "g1", "Orders", "a!")
                .changed(1.4, "g1", "Orders", "x!")
                .unknown(history.patch("b", "g1", FIRST), 1, 2)
                .changed(1.5, "g1", "Orders", "b!");

        assertThat(history.judge(rule).violations()).hasSize(1);
    }

    @Test
    void listsApartWhatAStoppedGatewaySentOnceItWentOn() {
        history.created(0, "g1", "Orders", "a!")
                .changed(1.4, "g1", "Orders", "x!")
                .unknown(history.patch("b", "g1", FIRST), 1, 2)
                .disturbed(1, STOP, "gw-1")
                .disturbed(30, CONTINUE, "gw-1")
                .changed(30.5, "g1", "Orders", "b!");

        var section = history.judge(rule);

        assertThat(section.violations()).isEmpty();
        assertThat(section.apart()).hasSize(1);
    }
}
