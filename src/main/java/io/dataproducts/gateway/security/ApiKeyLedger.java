package io.dataproducts.gateway.security;

import io.dataproducts.gateway.platform.caller.Grant;
import io.dataproducts.gateway.platform.caller.Grants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The API keys in the ledger, where all replicas find them. */
@Component
class ApiKeyLedger {

    private final JdbcClient jdbc;

    ApiKeyLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param digest of the key itself */
    void insert(IssuedKey key, String digest) {
        jdbc.sql("""
                INSERT INTO api_key (id, name, owner, grants, digest, created_at, created_by, expires_at)
                VALUES (:id, :name, :owner, :grants, :digest, :createdAt, :createdBy, :expiresAt)
                """)
                .param("id", key.id())
                .param("name", key.name())
                .param("owner", key.owner())
                .param("grants", text(key.grants()))
                .param("digest", digest)
                .param("createdAt", key.createdAt().toEpochMilli())
                .param("createdBy", key.createdBy())
                .param("expiresAt", key.expiresAt().toEpochMilli())
                .update();
    }

    /** All keys, the eldest first. */
    List<IssuedKey> list() {
        return jdbc.sql("SELECT * FROM api_key ORDER BY created_at, id")
                .query(ApiKeyLedger::key)
                .list();
    }

    /** All keys by their digests. */
    Map<String, ApiKey> byDigest() {
        var keys = new HashMap<String, ApiKey>();
        jdbc.sql("SELECT * FROM api_key").query(row -> {
            keys.put(row.getString("digest"), key(row, 0).key());
        });
        return Map.copyOf(keys);
    }

    Optional<ApiKey> find(String digest) {
        return jdbc.sql("SELECT * FROM api_key WHERE digest = :digest")
                .param("digest", digest)
                .query(ApiKeyLedger::key)
                .optional()
                .map(IssuedKey::key);
    }

    /** Removes a key; false if it is gone. */
    boolean remove(UUID id) {
        return jdbc.sql("DELETE FROM api_key WHERE id = :id").param("id", id).update() == 1;
    }

    private static IssuedKey key(ResultSet row, int number) throws SQLException {
        return new IssuedKey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("owner"),
                grants(row.getString("grants")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                row.getString("created_by"),
                Instant.ofEpochMilli(row.getLong("expires_at")));
    }

    private static String text(Grants grants) {
        return grants.list().stream().map(Grant::toString).collect(Collectors.joining(" "));
    }

    private static Grants grants(String text) {
        return new Grants(Arrays.stream(text.split(" ")).map(Grant::of).toList());
    }
}
