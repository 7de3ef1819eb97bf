package io.dataproducts.gateway.history.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoryCheckerTests {

    @Test
    void aGoodRunHolds() {
        var history = new HandWritten();
        history.acknowledged(history.create("a", "Orders"), 0, 1, "g1").created(0.5, "g1", "Orders", "a!");

        var report = HistoryChecker.check(history.evidence());

        assertThat(report.holds()).isTrue();
        assertThat(report.text())
                .contains("holds   no acknowledged write is missing")
                .doesNotContain("BROKEN");
    }

    @Test
    void aBadRunDoesNotAndTheReportSaysWhy() {
        var history = new HandWritten();
        history.acknowledged(history.create("a", "Orders"), 0, 1, "g1");

        var report = HistoryChecker.check(history.evidence());

        assertThat(report.holds()).isFalse();
        assertThat(report.text())
                .contains("BROKEN  no acknowledged write is missing")
                .contains("a: no commit before the answer created g1");
    }
}
