package io.dataproducts.gateway.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultsTests {

    private static final Fault DROP = new Fault.Drop();
    private static final Fault RESET = new Fault.Reset();

    @Test
    void strikesTheSameCallsInTheSameOrderAlike() {
        assertThat(schedule(42, 200)).isEqualTo(schedule(42, 200)).isNotEqualTo(schedule(43, 200));
    }

    @Test
    void strikesAsOftenAsItsProbabilitySays() {
        assertThat(schedule(7, 10_000).stream().filter(Optional::isPresent).count())
                .isBetween(2_800L, 3_200L);
    }

    @Test
    void keepsTheScheduleOfItsCallsWhateverOthersComeInBetween() {
        var alone = new Faults(setting(1, rule(0.5, Call.CREATE)));
        var among = new Faults(setting(1, rule(0.5, Call.CREATE)));

        for (int i = 0; i < 100; i++) {
            among.strike(Call.GET);
            assertThat(among.strike(Call.CREATE)).isEqualTo(alone.strike(Call.CREATE));
        }
    }

    @Test
    void letsTheFirstRuleThatStrikesWin() {
        var faults = new Faults(new FaultSetting(
                1, Duration.ZERO, List.of(once(DROP), new Rule(Set.of(), 1, OptionalInt.empty(), RESET))));

        assertThat(faults.strike(Call.CREATE).map(Strike::fault)).hasValue(DROP);
        assertThat(faults.strike(Call.CREATE).map(Strike::fault)).hasValue(RESET);
        assertThat(faults.count().struck()).containsExactly(1, 1);
    }

    @Test
    void strikesNoOftenerThanItMayHoweverManyCallsComeAtOnce() throws Exception {
        var faults = new Faults(setting(1, new Rule(Set.of(), 1, OptionalInt.of(37), DROP)));

        long struck;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 1000)
                    .<Callable<Boolean>>mapToObj(
                            _ -> () -> faults.strike(Call.CREATE).isPresent())
                    .toList();
            struck = threads.invokeAll(calls).stream().filter(Future::resultNow).count();
        }

        assertThat(struck).isEqualTo(37);
        assertThat(faults.count().struck()).containsExactly(37);
    }

    @Test
    void startsToCountAnewWithAnotherSetting() {
        var faults = new Faults(setting(1, once(DROP)));
        faults.strike(Call.CREATE);

        faults.replace(setting(1, once(DROP)));

        assertThat(faults.count().struck()).containsExactly(0);
        assertThat(faults.strike(Call.CREATE)).isPresent();
    }

    @Test
    void strikesWithARuleForAnyCallOnlyThoseThatTheFaultSuits() {
        var late = new Faults(setting(1, always(new Fault.Late(new Delay(Duration.ZERO, Duration.ZERO)))));
        var search = new Faults(setting(1, always(new Fault.TimedOutSearch())));

        assertThat(struckBy(late))
                .containsExactlyInAnyOrder(Call.CREATE, Call.UPDATE, Call.RESTORE, Call.ARCHIVE, Call.PURGE);
        assertThat(struckBy(search)).containsExactly(Call.SEARCH);
        assertThat(struckBy(new Faults(setting(1, always(DROP))))).containsExactly(Call.values());
    }

    @Test
    void picksDelaysFromTheWholeRange() {
        var delay = new Delay(Duration.ofMillis(100), Duration.ofMillis(200));

        assertThat(delay.at(0)).isEqualTo(Duration.ofMillis(100));
        assertThat(delay.at(Math.nextDown(1.0))).isEqualTo(Duration.ofMillis(200));
    }

    private static List<Call> struckBy(Faults faults) {
        return EnumSet.allOf(Call.class).stream()
                .filter(call -> faults.strike(call).isPresent())
                .toList();
    }

    private static List<Optional<Strike>> schedule(long seed, int calls) {
        var faults = new Faults(setting(seed, rule(0.3, Call.CREATE)));
        return IntStream.range(0, calls)
                .mapToObj(_ -> faults.strike(Call.CREATE))
                .toList();
    }

    private static FaultSetting setting(long seed, Rule rule) {
        return new FaultSetting(seed, Duration.ZERO, List.of(rule));
    }

    private static Rule rule(double probability, Call call) {
        return new Rule(Set.of(call), probability, OptionalInt.empty(), DROP);
    }

    private static Rule once(Fault fault) {
        return new Rule(Set.of(), 1, OptionalInt.of(1), fault);
    }

    private static Rule always(Fault fault) {
        return new Rule(Set.of(), 1, OptionalInt.empty(), fault);
    }
}
