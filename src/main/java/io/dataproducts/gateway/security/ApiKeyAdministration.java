package io.dataproducts.gateway.security;

import io.dataproducts.gateway.platform.caller.Caller;
import io.dataproducts.gateway.platform.caller.Grant;
import io.dataproducts.gateway.platform.caller.Grants;
import io.dataproducts.gateway.platform.caller.Permission;
import io.dataproducts.gateway.platform.digest.Sha256;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** Gives, lists and takes API keys: those whose every grant is in a domain of which the caller is an admin. */
@Service
class ApiKeyAdministration {

    /** So that whoever finds one in a file knows what it is, and whom it concerns. */
    private static final String PREFIX = "dpg_";

    private static final int BYTES = 32;
    private static final Duration SOON = Duration.ofSeconds(2);

    private final ApiKeyLedger ledger;
    private final Access access;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiKeyAdministration(ApiKeyLedger ledger, Access access, Clock clock) {
        this.ledger = ledger;
        this.access = access;
        this.clock = clock;
    }

    /** A key that was given just now, with what its holder presents. */
    record Given(IssuedKey issued, String key) {}

    /**
     * Gives a new key.
     *
     * @throws ProblemException if the request breaks a rule, or asks for more than the caller may give
     */
    Given give(ApiKeyRequest request) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var faults = request.faults(now);
        if (!faults.isEmpty()) {
            throw ProblemException.invalidBody(faults);
        }
        var issued = new IssuedKey(
                UUID.randomUUID(),
                Objects.requireNonNull(request.name()),
                Objects.requireNonNull(request.owner()),
                new Grants(Objects.requireNonNull(request.grants()).stream()
                        .map(Grant::of)
                        .toList()),
                now,
                Caller.current().name(),
                Objects.requireNonNull(request.expiresAt()).truncatedTo(ChronoUnit.MILLIS));
        refuseBeyondTheCaller(issued);
        var key = newKey();
        translated(() -> {
            ledger.insert(issued, Sha256.of(key));
            return issued;
        });
        return new Given(issued, key);
    }

    /** Keys of one name are one caller, who has its operations: they are given by one who could take the others. */
    private void refuseBeyondTheCaller(IssuedKey issued) {
        if (!covers(issued)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "The caller is not an admin of every domain that the grants name");
        }
        var namesakes = translated(ledger::list).stream()
                .filter(other ->
                        other.name().equals(issued.name()) && other.key().isValidAt(clock.instant()));
        if (!namesakes.allMatch(this::covers)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "A key of this name is in other hands: choose another name");
        }
    }

    /** The keys that the caller could take. */
    List<IssuedKey> list() {
        return translated(ledger::list).stream().filter(this::covers).toList();
    }

    /** Takes a key: each replica refuses it once what it knows of the keys is too old. */
    void take(UUID id) {
        var known = list().stream().anyMatch(key -> key.id().equals(id));
        if (!known || !translated(() -> ledger.remove(id))) {
            throw new ProblemException(ProblemType.API_KEY_NOT_FOUND, ProblemType.API_KEY_NOT_FOUND.cause());
        }
    }

    private boolean covers(IssuedKey key) {
        return key.grants().list().stream()
                .allMatch(grant -> grant.domain()
                        .map(domain -> access.allows(Permission.ADMIN, domain))
                        .orElseGet(() -> Caller.current().grants().allowEverywhere(Permission.ADMIN)));
    }

    private String newKey() {
        var bits = new byte[BYTES];
        random.nextBytes(bits);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException failure) {
            var type = ProblemType.LEDGER_UNAVAILABLE;
            throw new ProblemException(type, type.cause(), List.of(), null, SOON, failure);
        }
    }
}
