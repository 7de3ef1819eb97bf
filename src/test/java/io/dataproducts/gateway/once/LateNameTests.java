package io.dataproducts.gateway.once;

import static io.dataproducts.gateway.once.OnceFixture.LONG;
import static io.dataproducts.gateway.once.OnceFixture.NAME;
import static io.dataproducts.gateway.once.OnceFixture.TARGET;
import static io.dataproducts.gateway.once.OnceFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A write of a name that a create holds which was carried out after it had been settled as not made. */
class LateNameTests {

    private final OnceFixture fixture = OnceFixture.waiting(Duration.ZERO);
    private final FakeAtlan atlan = fixture.atlan();
    private Guid late = new Guid("a0000000-0000-4000-8000-000000000001");

    @BeforeEach
    void createTooLate() {
        fixture.hurriedCreate(Optional.empty(), atlan::swallow);
        fixture.ledger().pass(LONG);
        fixture.settling().look();
        assertThat(fixture.settling().settled("not-made")).isOne();
        late = atlan.appear(atlan.sent().getFirst());
    }

    private String marker() {
        return atlan.sent().getFirst().marker();
    }

    private Answer createIfFree(Operation operation) {
        operation.hold(NAME);
        if (atlan.has(NAME.name()) && !(operation.removeLate(NAME, marker()) && !atlan.has(NAME.name()))) {
            throw new ProblemException(ProblemType.NAME_TAKEN, "the name is taken");
        }
        return operation.send(TARGET, "{}", atlan::create);
    }

    @Test
    void takesTheNameFromWhatCameTooLate() {
        var performed = fixture.once().perform(request(Optional.empty()), this::createIfFree);

        assertThat(performed.answer().status()).isEqualTo(201);
        assertThat(atlan.removed()).containsExactly(late);
        assertThat(fixture.settling().late("removed")).isOne();
    }

    @Test
    void leavesTheNameToWhatSomebodyTouched() {
        atlan.touch();

        var problem = fixture.problem(request(Optional.empty()), this::createIfFree);

        assertThat(problem.type()).isEqualTo(ProblemType.NAME_TAKEN);
        assertThat(atlan.removed()).isEmpty();
    }

    @Test
    void failsAsTheRemovalDoes() {
        atlan.failRemovals(1);

        assertThatThrownBy(() -> fixture.once().perform(request(Optional.empty()), this::createIfFree))
                .hasMessage("no answer came");
        assertThat(atlan.sent()).hasSize(1);
    }

    @Test
    void isToldToComeAgainWhileTheRemovalIsRefused() {
        atlan.refuseRemovals(1);

        var problem = fixture.problem(request(Optional.empty()), this::createIfFree);

        assertThat(problem.type()).isEqualTo(ProblemType.WRITE_IN_PROGRESS);
        assertThat(problem.retryAfter()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void leavesTheNameToWhoseMarkerIsAnother() {
        fixture.once().perform(request(Optional.empty()), operation -> {
            operation.hold(NAME);
            assertThat(operation.removeLate(NAME, "0".repeat(32))).isFalse();
            return FakeAtlan.answer(late);
        });

        assertThat(atlan.removed()).isEmpty();
    }

    @Test
    void knowsThatNothingIsLateUnderAnotherName() {
        var other = new Resource.Name(OnceFixture.DOMAIN, "Other");

        fixture.once().perform(request(Optional.empty()), operation -> {
            operation.hold(other);
            assertThat(operation.removeLate(other, marker())).isFalse();
            return FakeAtlan.answer(late);
        });

        assertThat(atlan.removed()).isEmpty();
    }
}
