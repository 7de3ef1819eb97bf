package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.platform.cache.Snapshot;
import io.dataproducts.gateway.platform.cache.Snapshots;
import java.time.Duration;
import java.util.Optional;

/** The user that the gateway is to Atlan. */
public class UserClient {

    private final AtlanHttp http;
    private final Snapshot<Optional<String>> name;

    UserClient(AtlanHttp http, Duration timeToLive, Snapshots snapshots) {
        this.http = http;
        this.name = snapshots.of("user", this::current, timeToLive);
    }

    /**
     * The name under which Atlan records what the gateway does, as in {@code createdBy}, as it was a little while
     * ago at most: another token may be another user's.
     *
     * <p>Source: {@code GET /api/service/users/current}.
     *
     * @return the name, or empty where Atlan does not say (403, 404, or no name in its answer)
     * @throws AtlanException in any other case that is not a success
     */
    public Optional<String> username() {
        return name.get();
    }

    private Optional<String> current() {
        try {
            var user = http.exchange(AtlanCall.read("get current user", "/api/service/users/current"));
            return user.path("username").asStringOpt().filter(username -> !username.isBlank());
        } catch (AtlanException failure) {
            boolean isUntold = failure.error()
                    .filter(error -> error.status() == 403 || error.status() == 404)
                    .isPresent();
            if (isUntold) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}
