package io.dataproducts.gateway.platform.lifecycle;

import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * The first step of a stop: readiness is refused, and requests are served for a while longer, since those who route
 * requests learn of it late. Only then does the web server begin to wait for the requests in flight.
 */
final class Drain implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    /** Phases stop from the highest to the lowest. */
    private static final int BEFORE_THE_WEB_SERVER = WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 512;

    private final ApplicationContext context;
    private final Executor afterTheDrain;
    private volatile boolean running;

    /** A drain of {@code context}; {@code afterTheDrain} runs what it is given once the drain is over. */
    Drain(ApplicationContext context, Executor afterTheDrain) {
        this.context = context;
        this.afterTheDrain = afterTheDrain;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop(Runnable stopped) {
        LOG.info("stopping: readiness is refused, requests in flight are completed");
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        afterTheDrain.execute(() -> {
            running = false;
            stopped.run();
        });
    }

    @Override
    public void stop() {
        throw new UnsupportedOperationException("a drain takes time: stop with a callback");
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
