package io.dataproducts.gateway.sandbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Starts the sandbox before an application whose profile {@value #PROFILE} is active, and closes it after that
 * application's context. The application reaches it at {@value #URL}, a property that this listener sets.
 */
public final class SandboxLauncher implements ApplicationListener<SpringApplicationEvent> {

    private static final Logger log = LoggerFactory.getLogger(SandboxLauncher.class);

    /** The profile that asks for the sandbox. */
    public static final String PROFILE = "sandbox";

    /** The property that holds the sandbox's base URL. */
    public static final String URL = "gateway.sandbox.url";

    private @Nullable ConfigurableApplicationContext sandbox;

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        switch (event) {
            case ApplicationEnvironmentPreparedEvent prepared -> launch(prepared.getEnvironment());
            case ApplicationPreparedEvent prepared -> closeAfter(prepared.getApplicationContext());
            case ApplicationReadyEvent ready ->
                announce(ready.getApplicationContext().getEnvironment());
            case ApplicationFailedEvent _ -> close();
            default -> {}
        }
    }

    private void launch(ConfigurableEnvironment environment) {
        if (!environment.acceptsProfiles(Profiles.of(PROFILE))) {
            return;
        }
        var properties = Binder.get(environment).bindOrCreate("gateway.sandbox", SandboxProperties.class);
        publish(environment, properties, properties.port());
        TenantSettings.requireNone(environment, properties);
        sandbox = SandboxApplication.startInside(
                "--gateway.sandbox.port=" + properties.port(),
                "--gateway.sandbox.address=" + properties.address().getHostAddress(),
                "--gateway.sandbox.index-lag=" + properties.indexLag(),
                "--gateway.sandbox.token=" + properties.token(),
                "--gateway.sandbox.client-id=" + properties.clientId(),
                "--gateway.sandbox.client-secret=" + properties.clientSecret(),
                "--gateway.sandbox.token-lifetime=" + properties.tokenLifetime());
        publish(environment, properties, SandboxApplication.port(sandbox));
    }

    private static void publish(ConfigurableEnvironment environment, SandboxProperties properties, int port) {
        var source = new MapPropertySource("sandbox", Map.of(URL, properties.url(port)));
        var sources = environment.getPropertySources();
        sources.remove(source.getName());
        sources.addFirst(source);
    }

    /** The first to be registered is the last to be destroyed, after everything that may still call the sandbox. */
    private void closeAfter(ConfigurableApplicationContext context) {
        if (sandbox != null && context.getBeanFactory() instanceof DefaultListableBeanFactory beans) {
            beans.registerDisposableBean("sandbox", this::close);
        }
    }

    private void announce(ConfigurableEnvironment environment) {
        if (sandbox != null) {
            log.info(
                    "Ready at http://localhost:{}/swagger-ui.html, in front of the sandbox at {}",
                    environment.getProperty("local.server.port"),
                    environment.getProperty(URL));
        }
    }

    private void close() {
        if (sandbox != null) {
            sandbox.close();
            sandbox = null;
        }
    }
}
