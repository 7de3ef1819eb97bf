package io.dataproducts.gateway.history.check;

import io.dataproducts.gateway.history.evidence.Disturbance;
import io.dataproducts.gateway.history.evidence.Disturbance.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a gateway did nothing: from its kill until it answers again, or while it was stopped.
 *
 * @param stopped whether it was stopped, and so went on with what it was doing
 */
record Outage(String agent, Instant from, Instant to, boolean stopped) {

    /** All outages, the first to begin first; one that did not end in the run lasts for ever. */
    static List<Outage> of(List<Disturbance> disturbances) {
        Map<String, Disturbance> open = new HashMap<>();
        var outages = new ArrayList<Outage>();
        disturbances.stream().sorted(Comparator.comparing(Disturbance::at)).forEach(now -> {
            switch (now.act()) {
                case KILL, STOP -> {
                    close(open.put(now.agent(), now), now.at(), outages);
                }
                case CONTINUE, UP -> close(open.remove(now.agent()), now.at(), outages);
            }
        });
        open.values().forEach(begin -> close(begin, Instant.MAX, outages));
        outages.sort(Comparator.comparing(Outage::from));
        return outages;
    }

    private static void close(@Nullable Disturbance begin, Instant end, List<Outage> outages) {
        if (begin != null) {
            outages.add(new Outage(begin.agent(), begin.at(), end, begin.act() == Act.STOP));
        }
    }

    boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    /** How much of the time between the two moments was an outage of all {@code agents} at once. */
    static Duration ofAll(List<Outage> outages, List<String> agents, Instant start, Instant end) {
        var edges = new ArrayList<Instant>(List.of(start, end));
        outages.forEach(outage -> {
            edges.add(outage.from());
            edges.add(outage.to());
        });
        var inside = edges.stream()
                .filter(edge -> !edge.isBefore(start) && !edge.isAfter(end))
                .distinct()
                .sorted()
                .toList();
        var total = Duration.ZERO;
        for (int i = 0; i + 1 < inside.size(); i++) {
            var from = inside.get(i);
            if (agents.stream()
                    .allMatch(agent ->
                            outages.stream().anyMatch(outage -> outage.agent().equals(agent) && outage.covers(from)))) {
                total = total.plus(Duration.between(from, inside.get(i + 1)));
            }
        }
        return total;
    }
}
