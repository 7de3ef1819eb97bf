package io.dataproducts.gateway.history.trial;

import io.dataproducts.gateway.history.rig.Scale;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What the command line asks for.
 *
 * @param seeds of the runs
 * @param brief whether the runs are short ones
 * @param parallel runs at a time
 */
record Settings(List<Long> seeds, boolean brief, int parallel) {

    static final String USAGE = "[--seeds FIRST-LAST] [--short] [--parallel N]";

    /** Reads the command line; throws {@link IllegalArgumentException} for what it does not know. */
    static Settings of(List<String> arguments) {
        var settings = new Settings(List.of(1L), false, 1);
        for (int i = 0; i < arguments.size(); i++) {
            var option = arguments.get(i);
            settings = switch (option) {
                case "--short" -> new Settings(settings.seeds, true, settings.parallel);
                case "--seeds" -> new Settings(seeds(value(arguments, ++i)), settings.brief, settings.parallel);
                case "--parallel" ->
                    new Settings(settings.seeds, settings.brief, Integer.parseInt(value(arguments, ++i)));
                default -> throw new IllegalArgumentException("unknown: %s; usage: %s".formatted(option, USAGE));
            };
        }
        return settings;
    }

    Scale scale() {
        return brief ? Scale.brief() : Scale.full();
    }

    private static String value(List<String> arguments, int place) {
        if (place >= arguments.size()) {
            throw new IllegalArgumentException("a value is missing; usage: " + USAGE);
        }
        return arguments.get(place);
    }

    private static List<Long> seeds(String range) {
        var ends = range.split("-", 2);
        return LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]))
                .boxed()
                .toList();
    }
}
