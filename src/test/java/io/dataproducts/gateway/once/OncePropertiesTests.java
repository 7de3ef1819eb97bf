package io.dataproducts.gateway.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;

class OncePropertiesTests {

    private static ApplicationContextRunner with(String... properties) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Configured.class)
                .withPropertyValues(properties);
    }

    @Test
    void aLeaseOutlivesTheSendWindowAndTheLongestCall() {
        with("gateway.once.send-window=5s", "gateway.once.longest-call=15s")
                .run(context -> assertThat(context.getBean(OnceProperties.class).lease())
                        .isGreaterThan(Duration.ofSeconds(20)));
    }

    @Test
    void theQuietPeriodOfACrashedGatewayBeginsAtTheEndOfTheSendWindow() {
        with("gateway.once.send-window=5s", "gateway.once.quiet-period=20s")
                .run(context -> assertThat(context.getBean(OnceProperties.class).quietFromRecording())
                        .isEqualTo(Duration.ofSeconds(25)));
    }

    @Test
    void anAttemptStaysOpenForItsCallHoweverShortTheQuietPeriodIs() {
        with("gateway.once.send-window=5s", "gateway.once.quiet-period=1s", "gateway.once.longest-call=15s")
                .run(context -> assertThat(context.getBean(OnceProperties.class).quietFromRecording())
                        .isEqualTo(Duration.ofSeconds(20)));
    }

    @Test
    void refusesCallsThatOutliveTheLeases() {
        with("gateway.once.longest-call=1s", "gateway.atlan.timeout=15s")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void refusesToForgetWhatItStillWatches() {
        with("gateway.once.watch=24h", "gateway.once.key-lifetime=1h")
                .run(context -> assertThat(context).hasFailed());
    }

    @Import(OnceConfiguration.class)
    static class Configured {}
}
