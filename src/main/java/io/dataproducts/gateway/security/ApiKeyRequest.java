package io.dataproducts.gateway.security;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.dataproducts.gateway.platform.caller.Grant;
import io.dataproducts.gateway.platform.problem.Fault;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A key that is asked for.
 *
 * @param name of the caller that it is for: letters, digits, dots, dashes, underscores and @, 100 at most
 * @param owner whom to ask about it, as a mail address
 * @param grants as {@code write:<GUID of a domain>} or {@code read:*}
 * @param expiresAt until when it is accepted, a year from now at most
 */
@Schema(name = "NewApiKey")
record ApiKeyRequest(
        @Schema(requiredMode = REQUIRED, pattern = ApiKeyRules.NAME_FORM, maxLength = 100, example = "marketing-loader")
        @Nullable
        String name,

        @Schema(
                requiredMode = REQUIRED,
                pattern = ApiKeyRules.OWNER_FORM,
                maxLength = 200,
                example = "marketing-data@acme.com")
        @Nullable
        String owner,

        @ArraySchema(
                minItems = 1,
                maxItems = ApiKeyRequest.MAX_GRANTS,
                arraySchema = @Schema(requiredMode = REQUIRED),
                schema =
                        @Schema(
                                pattern = "^(read|write|purge|admin):(\\*|[0-9a-fA-F-]{36})$",
                                maxLength = 42,
                                example = "write:d0fa1000-0000-4000-8000-000000000001"))
        @Nullable
        List<String> grants,

        @Schema(requiredMode = REQUIRED, example = "2027-01-01T00:00:00Z") @Nullable
        Instant expiresAt) {

    static final int MAX_GRANTS = 100;
    private static final Duration LONGEST = Duration.ofDays(366);

    /** What is wrong with it; what was sent is not repeated. */
    List<Fault> faults(Instant now) {
        var faults = new ArrayList<Fault>();
        if (name == null || !ApiKeyRules.NAME.matcher(name).matches()) {
            faults.add(invalid("/name", "must have 1 to 100 letters, digits, dots, dashes, underscores or @"));
        }
        if (owner == null || !ApiKeyRules.OWNER.matcher(owner).matches()) {
            faults.add(invalid("/owner", "must say whom to ask, in 1 to 200 printable characters without blanks"));
        }
        if (expiresAt == null || !expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
            faults.add(invalid("/expiresAt", "must be a time from now on, and a year from now at most"));
        }
        faults.addAll(grantFaults());
        return faults;
    }

    private List<Fault> grantFaults() {
        if (grants == null || grants.isEmpty() || grants.size() > MAX_GRANTS) {
            return List.of(invalid("/grants", "must have 1 to %d entries".formatted(MAX_GRANTS)));
        }
        return IntStream.range(0, grants.size())
                .filter(i -> grant(grants.get(i)).isEmpty())
                .mapToObj(i -> invalid(
                        "/grants/" + i, "must be read, write, purge or admin, a colon, and the GUID of a domain or *"))
                .toList();
    }

    /** A list in JSON can hold null. */
    private static Optional<Grant> grant(@Nullable String text) {
        return text == null ? Optional.empty() : Grant.find(text);
    }

    private static Fault invalid(String pointer, String detail) {
        return Fault.inBody(pointer, "invalid", detail);
    }
}
