package io.dataproducts.gateway.once;

import static io.dataproducts.gateway.once.OnceFixture.KEY;
import static io.dataproducts.gateway.once.OnceFixture.LONG;
import static io.dataproducts.gateway.once.OnceFixture.creating;
import static io.dataproducts.gateway.once.OnceFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.once.OperationRecord.State;
import io.dataproducts.gateway.once.ledger.LedgerFixture;
import io.dataproducts.gateway.platform.caller.Caller;
import io.dataproducts.gateway.platform.caller.Grant;
import io.dataproducts.gateway.platform.caller.Grants;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import io.dataproducts.gateway.testing.Callers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a second request with the same key is answered. */
class IdempotencyTests {

    private final OnceFixture fixture = OnceFixture.waiting(Duration.ZERO);
    private final FakeAtlan atlan = fixture.atlan();
    private final LedgerFixture ledger = fixture.ledger();

    private static Answer neverDone(Operation operation) {
        throw new AssertionError("the work of operation %s must not be done again".formatted(operation.id()));
    }

    private ProblemException repeat() {
        return fixture.problem(request(KEY), IdempotencyTests::neverDone);
    }

    @Test
    void replaysTheAnswerBeforeItDoesAnyWork() {
        var first = fixture.create(KEY, atlan::create);

        var second = fixture.once().perform(request(KEY), IdempotencyTests::neverDone);

        assertThat(second).isEqualTo(new Performed(first.answer(), true));
    }

    @Test
    void replaysARefusal() {
        var taken = new ProblemException(ProblemType.NAME_TAKEN, "the name is taken");
        fixture.refusedCreate(KEY, (_, _) -> new Outcome.Refused(taken));

        var problem = repeat();

        assertThat(problem.type()).isEqualTo(ProblemType.NAME_TAKEN);
        assertThat(problem.isReplay()).isTrue();
    }

    @Test
    void refusesAnotherRequestUnderTheSameKey() {
        fixture.create(KEY, atlan::create);

        var problem = fixture.problem(request(KEY, "another"), IdempotencyTests::neverDone);

        assertThat(problem.type()).isEqualTo(ProblemType.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void refusesAnotherRequestWhileTheFirstIsUnderWay() {
        fixture.create(KEY, (attempt, permit) -> {
            assertThat(fixture.problem(request(KEY, "another"), IdempotencyTests::neverDone)
                            .type())
                    .isEqualTo(ProblemType.IDEMPOTENCY_KEY_REUSED);
            return atlan.create(attempt, permit);
        });

        assertThat(atlan.sent()).hasSize(1);
    }

    @Test
    void aRepeatOfWhatIsUnderWayIsToldSo() {
        fixture.create(KEY, (attempt, permit) -> {
            var problem = repeat();
            assertThat(problem.type()).isEqualTo(ProblemType.OPERATION_PENDING);
            assertThat(problem.operation()).isEqualTo(attempt.operation().toString());
            assertThat(problem.retryAfter()).isEqualTo(Duration.ofSeconds(1));
            return atlan.create(attempt, permit);
        });

        assertThat(atlan.looks()).isZero();
    }

    @Test
    void aRepeatOfWhatIsStillCheckedIsToldSo() {
        fixture.once().perform(request(KEY), operation -> {
            assertThat(repeat().type()).isEqualTo(ProblemType.OPERATION_PENDING);
            return creating(atlan::create).apply(operation);
        });

        assertThat(atlan.sent()).hasSize(1);
    }

    @Test
    void aRepeatOfAnUnknownOutcomeLooksAtOnce() {
        fixture.hurriedCreate(KEY, atlan::swallow);
        var guid = atlan.appear(atlan.sent().getFirst());
        ledger.pass(Duration.ofSeconds(1));

        var second = fixture.once().perform(request(KEY), IdempotencyTests::neverDone);

        assertThat(second).isEqualTo(new Performed(FakeAtlan.answer(guid), true));
    }

    @Test
    void aRepeatOfAnUnknownOutcomeIsToldHowLongToWait() {
        fixture.hurriedCreate(KEY, atlan::swallow);
        ledger.pass(Duration.ofSeconds(1));

        var problem = repeat();

        assertThat(problem.type()).isEqualTo(ProblemType.OPERATION_PENDING);
        assertThat(problem.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(25));
        assertThat(problem.operation()).isEqualTo(fixture.operation().id().toString());
    }

    @Test
    void aRepeatOfWhatWasNotMadeIsCarriedOut() {
        fixture.hurriedCreate(KEY, atlan::swallow);
        ledger.pass(LONG);

        var second = fixture.create(KEY, atlan::create);

        assertThat(second.replayed()).isFalse();
        assertThat(fixture.operation().state()).isEqualTo(State.NOT_MADE);
        assertThat(atlan.sent()).hasSize(2);
    }

    @Test
    void aKeyBelongsToItsCaller() {
        fixture.create(KEY, atlan::create);
        var other = new WriteRequest(FakeAtlan.CREATE, "bob", KEY, new Fingerprint("same"));

        assertThat(fixture.once().perform(other, creating(atlan::create)).replayed())
                .isFalse();
    }

    @Test
    void aReplayIsOnlyForWhoMayStillWriteInTheDomain() {
        fixture.create(KEY, atlan::create);

        Callers.becomes(new Caller("anybody", new Grants(List.of(Grant.of("read:" + OnceFixture.DOMAIN)))));
        assertThat(fixture.refusedCreate(KEY, atlan::create).type()).isEqualTo(ProblemType.FORBIDDEN);
        Callers.becomes(new Caller("anybody", Grants.NONE));
        assertThat(fixture.refusedCreate(KEY, atlan::create).type()).isEqualTo(ProblemType.OPERATION_NOT_FOUND);
    }

    @Test
    void aReplayOfWhatHadNothingToSendIsAuthorisedLikewise() {
        fixture.once().perform(OnceFixture.request(KEY), operation -> {
            operation.concerns(OnceFixture.DOMAIN);
            return new Answer(200, Optional.empty(), Optional.empty(), "{}");
        });

        Callers.becomes(new Caller("anybody", new Grants(List.of(Grant.of("write:" + OnceFixture.DOMAIN)))));
        assertThat(fixture.create(KEY, atlan::create).replayed()).isTrue();
        Callers.becomes(new Caller("anybody", Grants.NONE));
        assertThat(fixture.refusedCreate(KEY, atlan::create).type()).isEqualTo(ProblemType.OPERATION_NOT_FOUND);
    }

    @Test
    void aKeyWhoseClaimWasNotAnsweredIsFree() {
        var forgetful = OnceFixture.on(LedgerFixture.losingTheAnswersToClaims(), Duration.ZERO);

        assertThat(forgetful.refusedCreate(KEY, forgetful.atlan()::create).type())
                .isEqualTo(ProblemType.LEDGER_UNAVAILABLE);
        assertThat(forgetful.ledger().count("operation")).isZero();
    }

    @Test
    void withoutAKeyEveryRequestIsAnother() {
        fixture.create(Optional.empty(), atlan::create);
        fixture.create(Optional.empty(), atlan::create);

        assertThat(atlan.sent()).hasSize(2);
    }
}
