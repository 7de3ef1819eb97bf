package io.dataproducts.gateway.atlan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Objects;

/** The gateway's bearer token. */
final class AtlanCredentials {

    private final String token;

    private AtlanCredentials(String token) {
        this.token = token;
    }

    /** @throws IllegalStateException if the file holds no token */
    static AtlanCredentials of(AtlanProperties properties) {
        var file = properties.apiKeyFile();
        if (file == null || file.toString().isBlank()) {
            return new AtlanCredentials(
                    Objects.requireNonNull(properties.apiKey()).strip());
        }
        try {
            var token = Files.readString(file).strip();
            if (token.isEmpty()) {
                throw new IllegalStateException("ATLAN_API_KEY_FILE is empty: " + file);
            }
            return new AtlanCredentials(token);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("ATLAN_API_KEY_FILE cannot be read: " + file, unreadable);
        }
    }

    String token() {
        return token;
    }
}
