package io.dataproducts.gateway.sandbox;

import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;

/**
 * The sandbox's environment. Of the system's properties and environment variables it sees only its own settings, so that
 * nothing meant for the gateway, its profiles above all, reaches the sandbox.
 */
final class SandboxEnvironment extends StandardServletEnvironment {

    private static final Map<String, Object> OWN = Map.of(
            "spring.config.name", "sandbox",
            "spring.main.web-application-type", "servlet",
            "spring.main.banner-mode", "off",
            "spring.threads.virtual.enabled", "true");

    @Override
    protected void customizePropertySources(MutablePropertySources sources) {
        sources.addLast(new MapPropertySource("sandbox", OWN));
        sources.addLast(new MapPropertySource(
                SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME, startingWith("gateway.sandbox.", getSystemProperties())));
        sources.addLast(new SystemEnvironmentPropertySource(
                SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, startingWith("GATEWAY_SANDBOX_", getSystemEnvironment())));
    }

    private static Map<String, Object> startingWith(String prefix, Map<String, Object> all) {
        var own = new HashMap<String, Object>();
        all.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                own.put(name, value);
            }
        });
        return own;
    }
}
