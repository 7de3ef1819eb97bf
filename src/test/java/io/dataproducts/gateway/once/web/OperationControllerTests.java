package io.dataproducts.gateway.once.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.once.Answer;
import io.dataproducts.gateway.once.Fingerprint;
import io.dataproducts.gateway.once.OperationRecord;
import io.dataproducts.gateway.once.OperationRecord.State;
import io.dataproducts.gateway.once.ledger.Operations;
import io.dataproducts.gateway.platform.caller.Caller;
import io.dataproducts.gateway.platform.caller.Permission;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import io.dataproducts.gateway.security.Access;
import io.dataproducts.gateway.testing.Callers;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(OperationController.class)
class OperationControllerTests {

    private static final UUID ID = UUID.fromString("3c9f7a52-4f0e-4a53-9f0b-0d6d0c8a7c11");
    private static final Guid DOMAIN = new Guid("d0000000-0000-4000-8000-000000000001");
    private static final Instant CREATED = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant SETTLED = Instant.parse("2026-03-01T10:00:25Z");
    private static final String LOCATION = "/products/49abc625-9a03-4733-bdfb-ec0cb5315cac";

    @Autowired
    MockMvcTester http;

    @MockitoBean
    Operations operations;

    @MockitoBean
    Access access;

    @BeforeEach
    void callAsAnybody() {
        Callers.becomes(Caller.ANYBODY);
        when(access.allows(Permission.READ, DOMAIN)).thenReturn(true);
    }

    @AfterEach
    void leave() {
        Callers.leaves();
    }

    private MvcTestResult get(OperationRecord operation) {
        when(operations.find(ID)).thenReturn(Optional.of(operation));
        return http.get().uri("/operations/" + ID).exchange();
    }

    private static OperationRecord of(String caller, State state) {
        var settled = state == State.PENDING ? Optional.<Instant>empty() : Optional.of(SETTLED);
        var answer = new Answer(201, Optional.of(LOCATION), Optional.of("\"v1\""), "{}");
        var problem = new ProblemException(ProblemType.NAME_TAKEN, "the name is taken");
        return new OperationRecord(
                ID,
                "create-product",
                caller,
                new Fingerprint("f"),
                state,
                Optional.of(DOMAIN),
                CREATED,
                settled,
                state == State.DONE ? Optional.of(answer) : Optional.empty(),
                state == State.REFUSED ? Optional.of(problem) : Optional.empty());
    }

    @Test
    void tellsThatAnOperationIsPendingAndWhenToAskAgain() {
        var answer = get(of("anybody", State.PENDING));

        assertThat(answer).hasStatusOk().hasHeader("Retry-After", "1");
        assertThat(answer).bodyJson().isStrictlyEqualTo("""
                {"id": "3c9f7a52-4f0e-4a53-9f0b-0d6d0c8a7c11", "kind": "create-product", "state": "pending",
                 "createdAt": "2026-03-01T10:00:00Z"}
                """);
    }

    @Test
    void tellsWhereIsWhatWasMade() {
        var answer = get(of("anybody", State.DONE));

        assertThat(answer).hasStatusOk().doesNotContainHeader("Retry-After");
        assertThat(answer).bodyJson().isStrictlyEqualTo("""
                {"id": "3c9f7a52-4f0e-4a53-9f0b-0d6d0c8a7c11", "kind": "create-product", "state": "done",
                 "createdAt": "2026-03-01T10:00:00Z", "settledAt": "2026-03-01T10:00:25Z",
                 "location": "/products/49abc625-9a03-4733-bdfb-ec0cb5315cac"}
                """);
    }

    @Test
    void tellsWhyAWriteWasRefused() {
        assertThat(get(of("anybody", State.REFUSED))).bodyJson().isLenientlyEqualTo("""
                {"state": "refused",
                 "problem": {"code": "name-taken", "status": 409, "detail": "the name is taken"}}
                """);
    }

    @Test
    void tellsThatAWriteLeftNothingBehind() {
        assertThat(get(of("anybody", State.NOT_MADE))).bodyJson().isLenientlyEqualTo("""
                {"state": "not-made", "settledAt": "2026-03-01T10:00:25Z"}
                """);
    }

    @Test
    void doesNotKnowWhatTheLedgerDoesNot() {
        when(operations.find(ID)).thenReturn(Optional.empty());

        var answer = http.get().uri("/operations/" + ID).exchange();

        assertThat(answer).hasStatus(404);
        assertThat(answer).bodyJson().extractingPath("code").isEqualTo("operation-not-found");
    }

    @Test
    void hidesWhatIsInADomainThatTheCallerMayNotSeeAnyMore() {
        when(access.allows(Permission.READ, DOMAIN)).thenReturn(false);

        assertThat(get(of("anybody", State.DONE))).hasStatus(404);
    }

    @Test
    void hidesWhatAnotherCallerAskedFor() {
        var answer = get(of("bob", State.DONE));

        assertThat(answer).hasStatus(404);
        assertThat(answer).bodyJson().extractingPath("code").isEqualTo("operation-not-found");
        assertThat(answer).bodyText().doesNotContain(LOCATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "3c9f7a52-4f0e-4a53-9f0b-0d6d0c8a7c1", "3c9f7a52-4f0e-4a53-9f0b-0d6d0c8a7c1g"})
    void refusesWhatIsNoUuid(String id) {
        var answer = http.get().uri("/operations/" + id).exchange();

        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("code").isEqualTo("invalid-parameter");
    }

    @Test
    void saysSoIfTheLedgerCannotBeReached() {
        when(operations.find(ID)).thenThrow(new QueryTimeoutException("away"));

        var answer = http.get().uri("/operations/" + ID).exchange();

        assertThat(answer).hasStatus(503).hasHeader("Retry-After", "5");
    }
}
