package io.dataproducts.gateway.platform.ledger;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the ledger is, {@code gateway.ledger.*}.
 *
 * @param url JDBC URL of PostgreSQL, or of H2, which serves one replica only
 * @param username of the database
 * @param password of the database; never logged
 * @param passwordFile file that holds the password instead, as secrets are mounted
 * @param poolSize connections at most
 * @param connectTimeout longest wait for a connection
 * @param statementTimeout longest time of a statement, 1 s or more: a stalled database must not outlive requests
 */
@Validated
@ConfigurationProperties("gateway.ledger")
public record LedgerProperties(
        @NotBlank String url,
        @DefaultValue("sa") String username,
        @Nullable String password,
        @Nullable Path passwordFile,
        @DefaultValue("10") @Min(2) @Max(200) int poolSize,

        @DefaultValue("2s") @DurationMin(millis = 250) @DurationMax(seconds = 10)
        Duration connectTimeout,

        @DefaultValue("3s") @DurationMin(seconds = 1) @DurationMax(seconds = 10)
        Duration statementTimeout) {

    /** H2 acknowledges commits before it has written them, unless it is told not to. */
    private static final String WRITE_AT_ONCE = "WRITE_DELAY=0";

    /** Without this, H2 closes the database when the process is told to stop, under requests that are still under way. */
    private static final String CLOSE_WITH_THE_POOL = "DB_CLOSE_ON_EXIT=FALSE";

    boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    boolean isH2() {
        return url.startsWith("jdbc:h2:");
    }

    /** The URL with what makes H2 keep what it acknowledged. */
    String safeUrl() {
        return isH2() ? withSetting(withSetting(url, WRITE_AT_ONCE), CLOSE_WITH_THE_POOL) : url;
    }

    private static String withSetting(String url, String setting) {
        var name = setting.substring(0, setting.indexOf('=') + 1);
        return settings(url).stream().anyMatch(given -> given.startsWith(name)) ? url : url + ";" + setting;
    }

    /** The password, from wherever it is; empty for none. */
    String secret() {
        if (!isGiven(passwordFile)) {
            return password == null ? "" : password;
        }
        try {
            return Files.readString(passwordFile).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("gateway.ledger.password-file cannot be read: " + passwordFile, unreadable);
        }
    }

    @AssertTrue(message = "is not supported: gateway.ledger.url must start with jdbc:postgresql: or jdbc:h2:")
    boolean isUrlSupported() {
        return url == null || url.isBlank() || isPostgres() || isH2();
    }

    @AssertTrue(message = "is not safe: an H2 ledger must write at once, so do not set WRITE_DELAY")
    boolean isUrlSafe() {
        return url == null || !isH2() || settings(safeUrl()).contains(WRITE_AT_ONCE);
    }

    @AssertTrue(
            message = "is not safe: an H2 ledger serves one replica, so do not set AUTO_SERVER or FILE_LOCK,"
                    + " nor reach it over the network (tcp:, ssl:)")
    boolean isUrlExclusive() {
        return url == null
                || !isH2()
                || (!isRemote() && settings(url).stream().noneMatch(LedgerProperties::opensTheFile));
    }

    /** A server of H2 shares what it has, with gateways that do not know of each other. */
    private boolean isRemote() {
        var address = url.substring("jdbc:h2:".length()).toLowerCase(Locale.ROOT);
        return address.startsWith("tcp:") || address.startsWith("ssl:");
    }

    /** Whether {@code setting} lets a second process into the file. */
    private static boolean opensTheFile(String setting) {
        return setting.startsWith("AUTO_SERVER=") || setting.startsWith("FILE_LOCK=");
    }

    private static List<String> settings(String url) {
        return List.of(url.toUpperCase(Locale.ROOT).split(";", -1));
    }

    @AssertTrue(message = "is given twice: set gateway.ledger.password or gateway.ledger.password-file")
    boolean isOnePasswordGiven() {
        return !isGiven(password) || !isGiven(passwordFile);
    }

    private static boolean isGiven(@Nullable Object value) {
        return value != null && !value.toString().isBlank();
    }

    @Override
    public String toString() {
        return "LedgerProperties[poolSize=%d]".formatted(poolSize);
    }
}
