package io.dataproducts.gateway.platform.lifecycle;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DrainProperties.class)
class LifecycleConfiguration {

    @Bean
    Drain drain(ApplicationContext context, DrainProperties properties) {
        return new Drain(context, task -> runAfter(properties.drain(), task));
    }

    /** On a thread of its own: the shared pools may be full of the requests that are waited for. */
    private static void runAfter(Duration delay, Runnable task) {
        var timer = Executors.newSingleThreadScheduledExecutor();
        var _ = timer.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        timer.shutdown();
    }
}
