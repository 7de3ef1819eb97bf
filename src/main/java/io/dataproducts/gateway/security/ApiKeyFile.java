package io.dataproducts.gateway.security;

import io.dataproducts.gateway.platform.caller.Grants;
import io.dataproducts.gateway.platform.json.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The API keys in a mounted file, a JSON list, by their digests: who reads the file has no key. */
final class ApiKeyFile {

    private ApiKeyFile() {}

    /**
     * One key in the file.
     *
     * @param sha256 digest of the key, 64 hexadecimal digits in lower case
     */
    record Entry(
            String name,
            String owner,
            String sha256,
            Grants grants,
            @Nullable Instant expiresAt) {

        Entry {
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("sha256 must be 64 hexadecimal digits in lower case");
            }
            ApiKeyRules.check(name, owner);
        }

        ApiKey key() {
            return new ApiKey(name, owner, grants, expiresAt);
        }
    }

    /**
     * Reads the file.
     *
     * @return the keys by their digests
     * @throws IllegalStateException if it holds no such list
     */
    static Map<String, ApiKey> read(Path file) {
        try {
            return Arrays.stream(StrictJson.MAPPER.readValue(Files.readAllBytes(file), Entry[].class))
                    .collect(Collectors.toUnmodifiableMap(Entry::sha256, Entry::key));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("gateway.security.api-keys-file cannot be read: " + file, unreadable);
        } catch (JacksonException _) {
            // What the parser says would repeat parts of the file, which may hold a key by mistake.
            throw new IllegalStateException(
                    "gateway.security.api-keys-file is no list of API keys as docs/security.md shows one: " + file);
        }
    }
}
