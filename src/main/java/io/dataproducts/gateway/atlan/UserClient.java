package io.dataproducts.gateway.atlan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The user that the gateway is to Atlan. */
public class UserClient {

    private final AtlanHttp http;
    private volatile @Nullable String known;

    UserClient(AtlanHttp http) {
        this.http = http;
    }

    /**
     * The name under which Atlan records what the gateway does, as in {@code createdBy}. Once it was had, it is
     * remembered.
     *
     * <p>Source: {@code GET /api/service/users/current}.
     *
     * @return the name, or empty where Atlan does not say (403, 404, or no name in its answer)
     * @throws AtlanException in any other case that is not a success
     */
    public Optional<String> username() {
        var remembered = known;
        if (remembered != null) {
            return Optional.of(remembered);
        }
        var username = current().filter(name -> !name.isBlank());
        username.ifPresent(name -> known = name);
        return username;
    }

    private Optional<String> current() {
        try {
            var user = http.exchange(AtlanCall.read("get current user", "/api/service/users/current"));
            return user.path("username").asStringOpt();
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
