package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.platform.deadline.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token in a file, which may be exchanged there at any time. The file is read anew every second rather than watched:
 * that sees every way to exchange it, the symbolic links that Kubernetes swaps included.
 */
final class TokenFile implements AtlanCredentials {

    static final Duration INTERVAL = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(TokenFile.class);

    private final Path file;
    private final LongSupplier nanos;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile String token;
    private volatile long dueAt;
    private boolean usable = true;

    /**
     * @param nanos the time, as {@link System#nanoTime()} has it
     * @throws IllegalStateException if the file holds no token
     */
    TokenFile(Path file, LongSupplier nanos) {
        this.file = file;
        this.nanos = nanos;
        this.token = read();
        this.dueAt = nanos.getAsLong() + INTERVAL.toNanos();
    }

    /** One caller reads the file when that is due, while the others go on with the token that they know. */
    @Override
    public String token(Deadline end) {
        if (isDue() && reading.tryLock()) {
            try {
                if (isDue()) {
                    reread();
                }
            } finally {
                reading.unlock();
            }
        }
        return token;
    }

    @Override
    public void renew(String refused, Deadline end) {
        reading.lock();
        try {
            if (token.equals(refused)) {
                reread();
            }
        } finally {
            reading.unlock();
        }
    }

    private boolean isDue() {
        return nanos.getAsLong() - dueAt >= 0;
    }

    /** A file that holds no token, most likely since it is being written, leaves the token as it is. */
    private void reread() {
        dueAt = nanos.getAsLong() + INTERVAL.toNanos();
        try {
            token = read();
            usable = true;
        } catch (IllegalStateException unusable) {
            if (usable) {
                log.warn("The token for Atlan cannot be renewed, and the old one stays: {}", unusable.getMessage());
            }
            usable = false;
        }
    }

    private String read() {
        try {
            return BearerToken.in(Files.readString(file), "ATLAN_API_KEY_FILE, " + file + ",");
        } catch (IOException unreadable) {
            throw new IllegalStateException("ATLAN_API_KEY_FILE cannot be read: " + file, unreadable);
        }
    }
}
