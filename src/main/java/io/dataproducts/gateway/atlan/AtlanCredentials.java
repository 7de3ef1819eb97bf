package io.dataproducts.gateway.atlan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The gateway's bearer token. One that is kept in a file can be exchanged there while the gateway runs. */
final class AtlanCredentials {

    private static final Logger log = LoggerFactory.getLogger(AtlanCredentials.class);

    private final @Nullable Path file;
    private volatile String token;

    private AtlanCredentials(@Nullable Path file, String token) {
        this.file = file;
        this.token = token;
    }

    /** @throws IllegalStateException if the file holds no token */
    static AtlanCredentials of(AtlanProperties properties) {
        var file = properties.apiKeyFile();
        if (file == null || file.toString().isBlank()) {
            return new AtlanCredentials(
                    null, Objects.requireNonNull(properties.apiKey()).strip());
        }
        return new AtlanCredentials(file, read(file));
    }

    String token() {
        return token;
    }

    /**
     * Reads the token anew where it is kept in a file, since Atlan did not accept it.
     *
     * @param refused the token that was not accepted; if another call renewed it meanwhile, there is nothing to do
     */
    synchronized void renew(String refused) {
        if (file == null || !token.equals(refused)) {
            return;
        }
        try {
            token = read(file);
        } catch (IllegalStateException | UncheckedIOException unusable) {
            log.warn("Atlan does not accept the token, and it cannot be renewed: {}", unusable.getMessage());
        }
    }

    private static String read(Path file) {
        try {
            var token = Files.readString(file).strip();
            if (token.isEmpty()) {
                throw new IllegalStateException("ATLAN_API_KEY_FILE is empty: " + file);
            }
            return token;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("ATLAN_API_KEY_FILE cannot be read: " + file, unreadable);
        }
    }
}
