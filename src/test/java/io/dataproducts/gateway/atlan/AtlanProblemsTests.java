package io.dataproducts.gateway.atlan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.atlan.AtlanException.NotExecuted;
import io.dataproducts.gateway.atlan.AtlanException.Refused;
import io.dataproducts.gateway.atlan.AtlanException.Unknown;
import io.dataproducts.gateway.atlan.AtlanException.Unreadable;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AtlanProblemsTests {

    private static final String LOCATION = "org.apache.atlas.exception.AtlasBaseException: Operation not supported: ";

    @ParameterizedTest
    @CsvSource({
        "400, ATLAS-400-00-029, DataProduct with name Sales already exists in the domain, NAME_TAKEN",
        "400, ATLAS-400-00-029, dataProductAssetsDSL attribute is mandatory for DataProducts, REJECTED_BY_ATLAN",
        "404, ATLAS-404-00-007, DataProduct.daapStatus=Foo: invalid value, REJECTED_BY_ATLAN",
        "404, ATLAS-404-00-00A, Referenced entity x is not found, REJECTED_BY_ATLAN",
        "409, ATLAS-409-00-015, Operation not supported: Cannot update DataProduct that is Archived!, PRODUCT_ARCHIVED",
        "409, ATLAS-409-00-015, Operation not supported: Cannot create a Product, REFUSED_BY_ATLAN",
        "500, ATLAS-500-00-001, Operation not supported: it has linked assets that are in the process, LINKED_ASSETS",
        "500, ATLAS-500-00-001, Operation not supported: no, REFUSED_BY_ATLAN",
        "403, ATLAS-403-00-001, gateway is not authorized to perform this, ATLAN_CREDENTIALS",
        "418, '', , REFUSED_BY_ATLAN",
        "404, ATLAS-404-00-005, Given instance guid x is invalid/not found, PRODUCT_NOT_FOUND",
    })
    void readWhatAtlanMeans(int status, String code, String message, ProblemType type) {
        var problem = AtlanProblems.of(refused(status, code, message == null ? "" : message));

        assertThat(problem.type()).isEqualTo(type);
        assertThat(problem.upstream()).satisfies(upstream -> {
            assertThat(upstream).isNotNull();
            assertThat(upstream.status()).isEqualTo(status);
        });
    }

    @Test
    void passOnAtlansReasonWithoutItsInternals() {
        var problem = AtlanProblems.of(refused(500, "ATLAS-500-00-001", LOCATION + "it is in use"));

        assertThat(problem).hasMessage("Atlan says: Operation not supported: it is in use");
    }

    @ParameterizedTest
    @CsvSource({
        "'java.lang.NullPointerException at line 7'",
        "'<html><body>nginx</body></html>'",
        "'failed in org.apache.atlas.Foo'",
        "''",
    })
    void keepAtlansInternalsBack(String message) {
        var problem = AtlanProblems.of(refused(409, "ATLAS-409-00-015", message));

        assertThat(problem).hasMessage(ProblemType.REFUSED_BY_ATLAN.cause());
    }

    @Test
    void tellWhatIsNotKnown() {
        assertThat(AtlanProblems.of(new Unknown("write", "reset", null, null)).type())
                .isEqualTo(ProblemType.OUTCOME_UNKNOWN);
        assertThat(AtlanProblems.of(new Unreadable("get", "reset", false, null, null))
                        .type())
                .isEqualTo(ProblemType.ATLAN_UNREADABLE);
        assertThat(AtlanProblems.of(new Unreadable("search", "204", true, null, null))
                        .type())
                .isEqualTo(ProblemType.ATLAN_TIMEOUT);
    }

    @ParameterizedTest
    @CsvSource({
        "CREDENTIALS, ATLAN_CREDENTIALS",
        "UNREACHABLE, ATLAN_UNAVAILABLE",
        "RATE_LIMITED, ATLAN_UNAVAILABLE",
        "MAINTENANCE, ATLAN_UNAVAILABLE",
        "HELD_BACK, OVERLOADED",
    })
    void tellWhatWasNotDone(NotExecuted.Reason reason, ProblemType type) {
        var problem = AtlanProblems.of(new NotExecuted("write", reason, Duration.ofSeconds(7), null, null));

        assertThat(problem.type()).isEqualTo(type);
        assertThat(problem.retryAfter() != null).isEqualTo(type.status() == 503);
    }

    private static Refused refused(int status, String code, String message) {
        return new Refused("write", new AtlanError(status, code, message));
    }
}
