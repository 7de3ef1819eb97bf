package io.dataproducts.gateway.once;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.platform.deadline.Deadline;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OperationTests {

    private static final Duration MARGIN = Duration.ofSeconds(1);

    @Test
    void keepsItsKeyNoLongerThanARequestMayPrepareHoweverLongTheRequestMayTake() {
        assertThat(Operation.claim(Deadline.in(Duration.ofSeconds(60))))
                .isLessThanOrEqualTo(Operation.LONGEST_PREPARATION.plus(MARGIN));
    }

    @Test
    void keepsItsKeyALittleLongerThanAShortRequest() {
        assertThat(Operation.claim(Deadline.in(Duration.ofSeconds(-1)))).isEqualTo(MARGIN);
        assertThat(Operation.claim(Deadline.in(Duration.ofSeconds(5))))
                .isLessThanOrEqualTo(Duration.ofSeconds(5).plus(MARGIN));
    }
}
