package io.dataproducts.gateway.once;

import static io.dataproducts.gateway.once.OnceFixture.NAME;
import static io.dataproducts.gateway.once.OnceFixture.TARGET;
import static io.dataproducts.gateway.once.OnceFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.platform.deadline.Deadline;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What writes of the same product or name do to each other. */
class CompetingWritesTests {

    private static final Resource.Existing PRODUCT =
            new Resource.Existing(new Guid("a0000000-0000-4000-8000-000000000001"));

    private static final WriteRequest REQUEST = request(Optional.empty());

    private final OnceFixture fixture = OnceFixture.waiting(Duration.ofSeconds(20));
    private final FakeAtlan atlan = fixture.atlan();
    private final AtomicInteger inside = new AtomicInteger();

    @Test
    void ofCreatesOfOneNameOneIsMade() throws Exception {
        var problems = atOnce(6);

        assertThat(atlan.sent()).hasSize(1);
        assertThat(problems).hasSize(5).extracting(ProblemException::type).containsOnly(ProblemType.NAME_TAKEN);
    }

    private List<ProblemException> atOnce(int requests) throws Exception {
        var problems = new ArrayList<ProblemException>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = IntStream.range(0, requests)
                    .mapToObj(_ -> executor.submit(this::createIfFree))
                    .toList();
            for (Future<Optional<ProblemException>> result : results) {
                result.get().ifPresent(problems::add);
            }
        }
        return problems;
    }

    private Optional<ProblemException> createIfFree() {
        try {
            fixture.once().perform(REQUEST, this::createUnlessTaken);
            return Optional.empty();
        } catch (ProblemException problem) {
            return Optional.of(problem);
        }
    }

    private Answer createUnlessTaken(Operation operation) {
        operation.hold(NAME);
        assertThat(inside.incrementAndGet()).isOne();
        try {
            if (atlan.has(NAME.name())) {
                throw new ProblemException(ProblemType.NAME_TAKEN, "the name is taken");
            }
            return operation.send(TARGET, "{}", atlan::create);
        } finally {
            inside.decrementAndGet();
        }
    }

    @Test
    void aWriteWaitsNoLongerThanItMay() {
        var impatient = OnceFixture.waiting(Duration.ZERO);

        impatient.create(Optional.empty(), (attempt, permit) -> {
            var problem = impatient.refusedCreate(Optional.empty(), impatient.atlan()::create);
            assertThat(problem.type()).isEqualTo(ProblemType.WRITE_IN_PROGRESS);
            assertThat(problem.retryAfter()).isEqualTo(Duration.ofSeconds(1));
            return impatient.atlan().create(attempt, permit);
        });

        assertThat(impatient.atlan().sent()).hasSize(1);
    }

    @Test
    void aResourceIsHeldOnce() {
        var performed = fixture.once().perform(REQUEST, operation -> {
            operation.hold(NAME);
            operation.hold(NAME);
            return operation.send(TARGET, "{}", atlan::create);
        });

        assertThat(performed.answer().status()).isEqualTo(201);
    }

    @Test
    void aGuidIsTakenBeforeAName() {
        assertThatThrownBy(() -> fixture.once().perform(REQUEST, operation -> {
                    operation.hold(NAME);
                    operation.hold(PRODUCT);
                    throw new AssertionError("the order must be refused");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anUnknownRenameClosesItsProductAndItsNewName() {
        var impatient = OnceFixture.waiting(Duration.ZERO);
        var rename = new Target(OnceFixture.DOMAIN, Optional.of(PRODUCT.guid()), Optional.of("Reach"));
        impatient.atlan().away(true);
        leaveOpen(impatient, rename);

        assertThat(List.of(PRODUCT, NAME))
                .allSatisfy(resource -> assertThat(impatient
                                .problem(REQUEST, operation -> {
                                    operation.hold(resource);
                                    throw new AssertionError("%s must be closed".formatted(resource));
                                })
                                .type())
                        .isEqualTo(ProblemType.WRITE_IN_PROGRESS));
    }

    private static void leaveOpen(OnceFixture fixture, Target target) {
        var problem = Deadline.in(Duration.ofMillis(900))
                .call(() -> fixture.problem(REQUEST, operation -> {
                    target.resources().forEach(operation::hold);
                    return operation.send(target, "{}", fixture.atlan()::swallow);
                }));
        assertThat(problem.type()).isEqualTo(ProblemType.OUTCOME_UNKNOWN);
    }
}
