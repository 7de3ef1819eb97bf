package io.dataproducts.gateway.sandbox;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.env.Environment;

/** The settings that mean a real tenant, which must not be there together with the sandbox. */
final class TenantSettings {

    private static final List<String> URLS = List.of("ATLAN_BASE_URL", "gateway.atlan.base-url");
    private static final List<String> CREDENTIALS = List.of(
            "ATLAN_API_KEY",
            "ATLAN_API_KEY_FILE",
            "ATLAN_OAUTH_CLIENT_ID",
            "ATLAN_OAUTH_CLIENT_SECRET",
            "ATLAN_OAUTH_CLIENT_SECRET_FILE");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private TenantSettings() {}

    /**
     * Refuses an environment in which any of them has a value; a URL may be the sandbox's own.
     *
     * @throws SandboxConflictException naming those that do
     */
    static void requireNone(Environment environment, SandboxProperties sandbox) {
        var found = new ArrayList<String>();
        URLS.stream()
                .filter(name -> has(environment, name) && !isSandbox(environment.getRequiredProperty(name), sandbox))
                .forEach(found::add);
        CREDENTIALS.stream().filter(name -> has(environment, name)).forEach(found::add);
        if (!found.isEmpty()) {
            throw new SandboxConflictException(found);
        }
    }

    private static boolean has(Environment environment, String name) {
        return !environment.getProperty(name, "").isBlank();
    }

    private static boolean isSandbox(String url, SandboxProperties sandbox) {
        try {
            var own = URI.create(sandbox.url(sandbox.port()));
            var given = URI.create(url.strip());
            boolean sameHost = own.getHost().equals(given.getHost())
                    || (LOOPBACK.contains(own.getHost()) && LOOPBACK.contains(String.valueOf(given.getHost())));
            return "http".equals(given.getScheme()) && sameHost && own.getPort() == given.getPort();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
