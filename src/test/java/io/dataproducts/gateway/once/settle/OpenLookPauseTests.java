package io.dataproducts.gateway.once.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OpenLookPauseTests {

    private static final Duration QUIET = Duration.ofSeconds(15);

    @Test
    void waitsLongerEachTime() {
        assertThat(OpenLook.pause(1, QUIET)).isEqualTo(Duration.ofSeconds(1));
        assertThat(OpenLook.pause(2, QUIET)).isEqualTo(Duration.ofSeconds(2));
        assertThat(OpenLook.pause(20, QUIET)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void looksAgainWhenTheQuietPeriodEnds() {
        assertThat(OpenLook.pause(20, Duration.ofSeconds(3))).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void looksAgainSoonWhereALookAfterTheQuietPeriodFailed() {
        assertThat(OpenLook.pause(20, Duration.ofSeconds(-5))).isEqualTo(Duration.ofSeconds(1));
    }
}
