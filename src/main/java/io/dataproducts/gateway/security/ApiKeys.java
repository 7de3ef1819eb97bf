package io.dataproducts.gateway.security;

import io.dataproducts.gateway.platform.cache.Snapshot;
import io.dataproducts.gateway.platform.cache.Snapshots;
import io.dataproducts.gateway.platform.digest.Sha256;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All API keys, those in the file and those given through the API, by what is presented. */
@Component
class ApiKeys {

    private final Snapshot<Map<String, ApiKey>> file;
    private final Snapshot<Map<String, ApiKey>> issued;
    private final ApiKeyLedger ledger;
    private final Clock clock;

    /** @throws IllegalStateException if the file with the first keys cannot be understood */
    ApiKeys(SecurityProperties properties, ApiKeyLedger ledger, Snapshots snapshots, Clock clock) {
        this.file = snapshots.of(
                "api-keys-file",
                () -> properties.keysFile().map(ApiKeyFile::read).orElse(Map.of()),
                properties.apiKeysTtl());
        this.issued = snapshots.of("api-keys", ledger::byDigest, properties.apiKeysTtl());
        this.ledger = ledger;
        this.clock = clock;
        file.get();
    }

    /**
     * What is known of {@code key}, if it is valid now.
     *
     * @throws org.springframework.dao.DataAccessException if it is not known here, and the ledger does not answer
     */
    Optional<ApiKey> find(String key) {
        var digest = Sha256.of(key);
        return find(file.get(), digest)
                .or(() -> find(issued.get(), digest))
                // One that was given a moment ago is good at once, on every replica.
                .or(() -> ledger.find(digest))
                .filter(known -> known.isValidAt(clock.instant()));
    }

    private static Optional<ApiKey> find(Map<String, ApiKey> keys, String digest) {
        return Optional.ofNullable(keys.get(digest));
    }
}
