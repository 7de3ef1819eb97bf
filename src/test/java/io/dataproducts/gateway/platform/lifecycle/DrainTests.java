package io.dataproducts.gateway.platform.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;

class DrainTests {

    private final GenericApplicationContext context = new GenericApplicationContext();
    private final ArrayList<Object> readiness = new ArrayList<>();
    private final ArrayList<Runnable> afterTheDrain = new ArrayList<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Drain drain = new Drain(context, afterTheDrain::add);

    @BeforeEach
    void start() {
        context.addApplicationListener(
                (ApplicationListener<AvailabilityChangeEvent<?>>) change -> readiness.add(change.getState()));
        context.refresh();
        drain.start();
    }

    @Test
    void refusesReadinessAtOnce() {
        drain.stop(() -> stopped.set(true));

        assertThat(readiness).containsExactly(ReadinessState.REFUSING_TRAFFIC);
    }

    @Test
    void isNotDoneBeforeTheDrainIsOver() {
        drain.stop(() -> stopped.set(true));
        assertThat(stopped).isFalse();
        assertThat(drain.isRunning()).isTrue();

        afterTheDrain.forEach(Runnable::run);

        assertThat(stopped).isTrue();
        assertThat(drain.isRunning()).isFalse();
    }

    @Test
    void stopsBeforeTheWebServerDoes() {
        assertThat(drain.getPhase()).isGreaterThan(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE);
    }
}
