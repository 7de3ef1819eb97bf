package io.dataproducts.gateway.oracle;

import io.dataproducts.gateway.selection.Conditions;
import io.dataproducts.gateway.selection.Matching;
import io.dataproducts.gateway.selection.Member;
import io.dataproducts.gateway.selection.Selector;
import io.dataproducts.gateway.selection.Selector.All;
import io.dataproducts.gateway.selection.Selector.Any;
import io.dataproducts.gateway.selection.Selector.Not;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Selections by chance, most of which match something: a condition is drawn from an asset that may well meet it. */
record RandomSelections(Dice dice, List<Asset> assets) {

    static final Set<Member> COMBINATIONS = EnumSet.of(Member.ALL, Member.ANY, Member.NOT);
    static final List<Member> LEAVES = Stream.of(Member.values())
            .filter(member -> !COMBINATIONS.contains(member))
            .toList();

    private static final int DEPTH = 4;

    Matching next() {
        return matching(conditions(anyAsset(), true, 0));
    }

    Matching matching(Conditions conditions) {
        return new Matching(conditions, dice.hasLuck(30));
    }

    /** Returns a condition on this member that the asset may well meet. */
    Selector selector(Member member, Asset witness) {
        return selector(member, witness, DEPTH - 1);
    }

    Asset anyAsset() {
        return dice.one(assets);
    }

    private Conditions conditions(Asset witness, boolean positive, int depth) {
        var selectors = new EnumMap<Member, Selector>(Member.class);
        int count = 1 + dice.below(2);
        for (int i = positive ? 0 : 1; i <= count; i++) {
            var member = i == 0 || depth == DEPTH ? dice.one(LEAVES) : member();
            selectors.computeIfAbsent(member, wanted -> selector(wanted, witness, depth));
        }
        return new Conditions(List.copyOf(selectors.values()));
    }

    private Member member() {
        return dice.hasLuck(40) ? dice.one(List.copyOf(COMBINATIONS)) : dice.one(LEAVES);
    }

    private Selector selector(Member member, Asset witness, int depth) {
        return switch (member) {
            case ALL -> new All(parts(Collections.nCopies(1 + dice.below(3), witness), depth));
            case ANY -> new Any(parts(witnessAmong(witness, dice.below(3)), depth));
            case NOT -> new Not(parts(others(1 + dice.below(2)), depth));
            default -> new RandomLeaf(dice, assets, witness).selector(member);
        };
    }

    private List<Conditions> parts(List<Asset> witnesses, int depth) {
        return witnesses.stream()
                .map(witness -> conditions(witness, false, depth + 1))
                .toList();
    }

    private List<Asset> witnessAmong(Asset witness, int others) {
        var witnesses = new ArrayList<>(others(others));
        witnesses.add(dice.below(others + 1), witness);
        return witnesses;
    }

    private List<Asset> others(int count) {
        return IntStream.range(0, count).mapToObj(_ -> anyAsset()).toList();
    }
}
