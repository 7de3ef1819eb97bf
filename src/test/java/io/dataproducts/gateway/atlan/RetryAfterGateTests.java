package io.dataproducts.gateway.atlan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterGateTests {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final RetryAfterGate gate = new RetryAfterGate(nanos::get);

    @Test
    void isOpenAtFirst() {
        assertThat(gate.remaining()).isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"PT5S, PT1S, PT5S", "PT1S, PT5S, PT5S", "PT5S, PT5S, PT5S"})
    void staysClosedUntilTheLatestMomentThatWasAskedFor(Duration first, Duration second, Duration closed) {
        gate.close(first);
        gate.close(second);

        assertThat(gate.remaining()).isEqualTo(closed);
    }

    @Test
    void opensWhenTheTimeHasCome() {
        gate.close(Duration.ofSeconds(5));

        nanos.addAndGet(Duration.ofSeconds(5).toNanos());

        assertThat(gate.remaining()).isEqualTo(Duration.ZERO);
    }
}
