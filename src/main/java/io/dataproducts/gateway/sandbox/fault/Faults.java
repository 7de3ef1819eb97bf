package io.dataproducts.gateway.sandbox.fault;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The setting that is in force, and who is struck by it. */
public final class Faults {

    private volatile InForce inForce;

    public Faults(FaultSetting setting) {
        inForce = new InForce(setting);
    }

    /** Puts another setting in force. All its counts start at 0. */
    public void replace(FaultSetting setting) {
        inForce = new InForce(setting);
    }

    /** What strikes this call, if anything does. Each call asks once. */
    public Optional<Strike> strike(Call call) {
        return inForce.rules.stream().flatMap(rule -> rule.ask(call).stream()).findFirst();
    }

    /** The setting, and how often each of its rules struck. */
    public Count count() {
        var current = inForce;
        return new Count(
                current.setting, current.rules.stream().map(RuleInForce::struck).toList());
    }

    /**
     * A setting and its effect so far.
     *
     * @param struck how often each rule struck, in the order of the rules
     */
    public record Count(FaultSetting setting, List<Integer> struck) {}

    /** A setting with the counts of its rules. */
    private static final class InForce {

        private final FaultSetting setting;
        private final List<RuleInForce> rules;

        private InForce(FaultSetting setting) {
            this.setting = setting;
            rules = IntStream.range(0, setting.rules().size())
                    .mapToObj(place -> new RuleInForce(setting.rules().get(place), setting.seed(), place))
                    .toList();
        }
    }
}
