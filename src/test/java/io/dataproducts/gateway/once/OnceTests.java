package io.dataproducts.gateway.once;

import static io.dataproducts.gateway.once.OnceFixture.KEY;
import static io.dataproducts.gateway.once.OnceFixture.LONG;
import static io.dataproducts.gateway.once.OnceFixture.creating;
import static io.dataproducts.gateway.once.OnceFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataproducts.gateway.once.OperationRecord.State;
import io.dataproducts.gateway.once.ledger.LedgerFixture;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a write under the protocol. */
class OnceTests {

    private final ProblemException taken = new ProblemException(ProblemType.NAME_TAKEN, "the name is taken");
    private static final Optional<IdempotencyKey> NO_KEY = Optional.empty();

    private final OnceFixture fixture = OnceFixture.waiting(Duration.ZERO);
    private final FakeAtlan atlan = fixture.atlan();
    private final LedgerFixture ledger = fixture.ledger();

    @Test
    void answersAWriteThatWasMade() {
        var performed = fixture.create(NO_KEY, atlan::create);

        assertThat(performed.replayed()).isFalse();
        assertThat(fixture.operation().answer()).contains(performed.answer());
        assertThat(fixture.operation().domain()).contains(OnceFixture.DOMAIN);
    }

    @Test
    void recordsTheAttemptBeforeItIsSent() {
        fixture.create(NO_KEY, (attempt, permit) -> {
            assertThat(ledger.attempts().openOf(attempt.operation())).hasSize(1);
            return atlan.create(attempt, permit);
        });

        assertThat(atlan.sent()).hasSize(1);
    }

    @Test
    void marksEveryAttemptAnew() {
        fixture.create(NO_KEY, atlan::create);
        fixture.create(NO_KEY, atlan::create);

        assertThat(atlan.sent())
                .extracting(Attempt::marker)
                .doesNotHaveDuplicates()
                .allMatch(marker -> marker.matches("[0-9a-f]{32}"));
    }

    @Test
    void holdsNoConnectionDuringACall() {
        fixture.create(NO_KEY, (attempt, permit) -> {
            ledger.jdbc().sql("UPDATE lease SET owner = owner").update();
            ledger.jdbc().sql("UPDATE attempt SET looks = looks").update();
            return atlan.create(attempt, permit);
        });

        assertThat(fixture.operation().state()).isEqualTo(State.DONE);
    }

    @Test
    void givesItsLeasesBack() {
        fixture.create(NO_KEY, atlan::create);

        assertThat(fixture.create(NO_KEY, atlan::create).answer()).isNotNull();
    }

    @Test
    void passesOnARefusal() {
        var problem = fixture.refusedCreate(NO_KEY, (attempt, permit) -> {
            atlan.swallow(attempt, permit);
            return new Outcome.Refused(taken);
        });

        assertThat(problem.type()).isEqualTo(ProblemType.NAME_TAKEN);
        assertThat(fixture.operation().state()).isEqualTo(State.REFUSED);
    }

    @Test
    void forgetsWhatWasNotExecuted() {
        var problem = fixture.refusedCreate(KEY, (_, _) -> new Outcome.NotExecuted(taken));

        assertThat(problem).isSameAs(taken);
        assertThat(ledger.count("operation")).isZero();
        assertThat(fixture.create(KEY, atlan::create).replayed()).isFalse();
    }

    @Test
    void forgetsWhatWasRefusedBeforeTheCall() {
        var problem = fixture.problem(request(KEY), operation -> {
            operation.hold(OnceFixture.NAME);
            throw taken;
        });

        assertThat(problem).isSameAs(taken);
        assertThat(ledger.count("operation")).isZero();
        assertThat(fixture.create(KEY, atlan::create).replayed()).isFalse();
    }

    @Test
    void findsWhatWasCarriedOutUnheard() {
        var performed = fixture.create(NO_KEY, atlan::createUnheard);

        assertThat(performed.answer()).isEqualTo(fixture.operation().answer().orElseThrow());
        assertThat(atlan.sent()).hasSize(1);
    }

    @Test
    void looksAtWhatFailedInAnUnforeseenWay() {
        var performed = fixture.create(NO_KEY, (attempt, permit) -> {
            atlan.create(attempt, permit);
            throw new IllegalStateException("a fault of the client");
        });

        assertThat(performed.answer().status()).isEqualTo(201);
    }

    @Test
    void saysNotMadeOnlyOfWhatIsAbsentAfterTheQuietPeriod() {
        atlan.beforeLook(() -> ledger.pass(atlan.looks() == 2 ? LONG : Duration.ZERO));

        var problem = fixture.refusedCreate(KEY, atlan::swallow);

        assertThat(problem.type()).isEqualTo(ProblemType.NOT_MADE);
        assertThat(problem.operation()).isEqualTo(fixture.operation().id().toString());
        // The first look came too early to count.
        assertThat(atlan.looks()).isEqualTo(2);
    }

    @Test
    void aFailedLookSaysNothing() {
        atlan.away(true);
        atlan.beforeLook(() -> ledger.pass(LONG));

        assertThat(fixture.hurriedCreate(NO_KEY, atlan::swallow).type()).isEqualTo(ProblemType.OUTCOME_UNKNOWN);
        assertThat(fixture.operation().state()).isEqualTo(State.PENDING);
    }

    @Test
    void namesTheOperationWhoseOutcomeIsUnknownAtTheDeadline() {
        var problem = fixture.hurriedCreate(NO_KEY, atlan::swallow);

        assertThat(problem.type()).isEqualTo(ProblemType.OUTCOME_UNKNOWN);
        assertThat(problem.operation()).isEqualTo(fixture.operation().id().toString());
        assertThat(fixture.operation().state()).isEqualTo(State.PENDING);
    }

    @Test
    void theReconcilerGoesOnWhereTheRequestEnded() {
        fixture.hurriedCreate(NO_KEY, atlan::swallow);
        atlan.appear(atlan.sent().getFirst());
        ledger.pass(Duration.ofSeconds(15));

        fixture.settling().look();

        assertThat(fixture.operation().state()).isEqualTo(State.DONE);
        assertThat(fixture.operation().answer()).isPresent();
    }

    @Test
    void anUnknownOutcomeClosesItsName() {
        fixture.hurriedCreate(NO_KEY, atlan::swallow);

        var problem = fixture.refusedCreate(NO_KEY, atlan::create);

        assertThat(problem.type()).isEqualTo(ProblemType.WRITE_IN_PROGRESS);
        assertThat(problem.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(25));
        assertThat(atlan.sent()).hasSize(1);
    }

    @Test
    void aNameOpensOnceItsAttemptIsSettledByTheNextOne() {
        fixture.hurriedCreate(NO_KEY, atlan::swallow);
        ledger.pass(LONG);

        fixture.create(NO_KEY, atlan::create);

        assertThat(fixture.operation().state()).isEqualTo(State.NOT_MADE);
        assertThat(fixture.operation(atlan.sent().getLast()).state()).isEqualTo(State.DONE);
    }

    @Test
    void anOwnerThatWasStoppedDoesNotAcknowledgeWhatWasSettledAsNotMade() {
        var problem = fixture.refusedCreate(NO_KEY, (attempt, permit) -> {
            atlan.swallow(attempt, permit);
            ledger.pass(LONG);
            fixture.create(NO_KEY, atlan::create);
            var late = atlan.appear(attempt);
            return new Outcome.Made(late, FakeAtlan.answer(late));
        });

        assertThat(problem.type()).isEqualTo(ProblemType.NOT_MADE);
        fixture.settling().look();
        assertThat(atlan.removed()).hasSize(1);
        assertThat(fixture.settling().late("removed")).isOne();
    }

    @Test
    void nothingIsSentOnceALeaseIsLost() {
        var problem = fixture.problem(request(NO_KEY), operation -> {
            operation.hold(OnceFixture.NAME);
            ledger.pass(LONG);
            fixture.create(NO_KEY, atlan::create);
            return operation.send(OnceFixture.TARGET, "{}", atlan::create);
        });

        assertThat(problem.type()).isEqualTo(ProblemType.WRITE_IN_PROGRESS);
        assertThat(atlan.sent()).hasSize(1);
    }

    @Test
    void nothingIsSentWithoutTheLedger() {
        ledger.jdbc().sql("ALTER TABLE attempt RENAME TO away").update();

        assertThat(fixture.refusedCreate(KEY, atlan::create).type()).isEqualTo(ProblemType.LEDGER_UNAVAILABLE);
        assertThat(atlan.sent()).isEmpty();
    }

    @Test
    void nothingIsAcknowledgedThatCannotBeRecorded() {
        var problem = fixture.hurriedCreate(NO_KEY, (attempt, permit) -> {
            ledger.jdbc().sql("ALTER TABLE attempt RENAME TO away").update();
            return atlan.create(attempt, permit);
        });

        assertThat(problem.type()).isEqualTo(ProblemType.OUTCOME_UNKNOWN);
        assertThat(problem.operation()).isNotNull();
        ledger.jdbc().sql("ALTER TABLE away RENAME TO attempt").update();
        ledger.pass(LONG);
        fixture.settling().look();
        assertThat(fixture.operation().state()).isEqualTo(State.DONE);
    }

    @Test
    void keepsAnAnswerThatTookNoCall() {
        var unchanged = new Answer(200, Optional.empty(), Optional.of("\"v1\""), "{}");

        fixture.once().perform(request(KEY), _ -> unchanged);

        assertThat(fixture.create(KEY, atlan::create)).isEqualTo(new Performed(unchanged, true));
    }

    @Test
    void doesNotAnswerWhatItCannotReplay() {
        var problem = fixture.problem(request(KEY), _ -> {
            ledger.pass(LONG);
            ledger.operations().removeAbandoned();
            return FakeAtlan.answer(OnceFixture.DOMAIN);
        });

        assertThat(problem.type()).isEqualTo(ProblemType.WRITE_IN_PROGRESS);
    }

    @Test
    void refusesToSendTwice() {
        assertThatThrownBy(() -> fixture.once().perform(request(NO_KEY), operation -> {
                    var first = creating(atlan::create).apply(operation);
                    assertThat(first.status()).isEqualTo(201);
                    return creating(atlan::create).apply(operation);
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(atlan.sent()).hasSize(1);
    }

    @Test
    void refusesToSendWithoutItsLease() {
        assertThatThrownBy(() -> fixture.once()
                        .perform(request(NO_KEY), operation -> operation.send(OnceFixture.TARGET, "{}", atlan::create)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(atlan.sent()).isEmpty();
    }
}
