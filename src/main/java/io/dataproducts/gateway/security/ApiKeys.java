package io.dataproducts.gateway.security;

import io.dataproducts.gateway.platform.cache.Snapshot;
import io.dataproducts.gateway.platform.digest.Sha256;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All API keys, by what is presented. */
@Component
class ApiKeys {

    private final Snapshot<Map<String, ApiKey>> file;
    private final Clock clock;

    /** @throws IllegalStateException if the file with the first keys cannot be understood */
    ApiKeys(SecurityProperties properties, Clock clock) {
        this.file = new Snapshot<>(
                () -> properties.keysFile().map(ApiKeyFile::read).orElse(Map.of()), properties.apiKeysTtl(), clock);
        this.clock = clock;
        file.get();
    }

    /** What is known of {@code key}, if it is valid now. */
    Optional<ApiKey> find(String key) {
        return Optional.ofNullable(file.get().get(Sha256.of(key))).filter(known -> known.isValidAt(clock.instant()));
    }
}
