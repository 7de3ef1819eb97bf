package io.dataproducts.gateway.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.selection.AttributeCondition.OneOf;
import io.dataproducts.gateway.selection.Conditions;
import io.dataproducts.gateway.selection.Matching;
import io.dataproducts.gateway.selection.Member;
import io.dataproducts.gateway.selection.Scalar;
import io.dataproducts.gateway.selection.Selector;
import io.dataproducts.gateway.selection.Selector.Any;
import io.dataproducts.gateway.selection.Selector.Assets;
import io.dataproducts.gateway.selection.Selector.Connections;
import io.dataproducts.gateway.selection.Selector.Connectors;
import io.dataproducts.gateway.selection.Selector.CustomMetadata;
import io.dataproducts.gateway.selection.Selector.Name;
import io.dataproducts.gateway.selection.Selector.Not;
import io.dataproducts.gateway.selection.Selector.Owners;
import io.dataproducts.gateway.selection.Selector.Within;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a selection is rendered as finds on a real engine the assets that the language says it selects. */
@Oracle
class SelectionsOnOpenSearchIT {

    private static final int GENERATED = 2_400;

    private final AssetIndex index;
    private final RandomSelections random = new RandomSelections(new Dice(new Random(7)), Corpus.ASSETS);

    SelectionsOnOpenSearchIT(AssetIndex index) {
        this.index = index;
    }

    @ParameterizedTest
    @EnumSource
    void aConditionByItselfFindsWhatItSays(Member member) {
        var selections = Stream.generate(() -> random.selector(member, random.anyAsset()))
                .limit(60)
                .map(selector -> random.matching(Conditions.of(selector)))
                .toList();

        var comparison = Comparison.of(selections, index);

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.fruitful()).isPositive();
        assertThat(comparison.exhaustive()).isLessThan(comparison.executed() / 4);
    }

    @Test
    void twoConditionsTogetherFindWhatTheySay() {
        var pairs = RandomSelections.LEAVES.stream().flatMap(this::pairs).toList();

        var comparison = Comparison.of(pairs, index);

        System.out.println("Pairs of conditions: " + comparison);
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.fruitful()).isGreaterThan(comparison.executed() / 3);
    }

    private Stream<Matching> pairs(Member member) {
        return RandomSelections.LEAVES.stream()
                .filter(other -> other.compareTo(member) > 0)
                .flatMap(other -> {
                    var witness = random.anyAsset();
                    var one = random.selector(member, witness);
                    var two = random.selector(other, witness);
                    var either = new Any(List.of(Conditions.of(one), Conditions.of(two)));
                    var notTwo = new Not(List.of(Conditions.of(two)));
                    var notBoth = new Not(List.of(Conditions.of(one, two)));
                    return Stream.of(
                                    Conditions.of(one, two),
                                    Conditions.of(either),
                                    Conditions.of(one, notTwo),
                                    Conditions.of(one, notBoth))
                            .map(random::matching);
                });
    }

    @Test
    void hostileTextsAreOnlyTexts() {
        var selections = Hostile.TEXTS.stream()
                .flatMap(SelectionsOnOpenSearchIT::saying)
                .map(selector -> new Matching(Conditions.of(selector), true))
                .toList();

        var comparison = Comparison.of(selections, index);

        System.out.println("Hostile texts: " + comparison);
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.fruitful()).isGreaterThan(comparison.executed() / 4);
        assertThat(comparison.exhaustive()).isZero();
    }

    private static Stream<Selector> saying(String text) {
        var label = new OneOf(List.of(new Scalar.Text(text)));
        return Stream.of(
                new Name("a" + text),
                new Name(text),
                new Name(text + "*"),
                new Owners(List.of(text), List.of()),
                new Owners(List.of("nobody"), List.of(text)),
                new Connections(List.of(text)),
                new Connectors(List.of(text, "x")),
                new Within(List.of(text)),
                new Assets(List.of(text)),
                new CustomMetadata(Map.of("🎯 ${set}", Map.of("Label/s~", label))));
    }

    @Test
    void generatedSelectionsFindWhatTheySay() {
        var selections = Stream.generate(random::next).limit(GENERATED).toList();

        var comparison = Comparison.of(selections, index);

        System.out.println("Generated: " + comparison);
        assertThat(comparison.executed()).isGreaterThanOrEqualTo(2_000);
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.fruitful()).isGreaterThan(GENERATED / 2);
        assertThat(comparison.exhaustive()).isLessThan(GENERATED / 20);
    }

    @Test
    void theCanonicalFormSelectsTheSame() {
        var selections = Stream.generate(random::next).limit(GENERATED).toList();

        assertThat(selections)
                .allSatisfy(selection -> assertThat(SelectionPredicate.select(selection.canonical(), Corpus.ASSETS))
                        .isEqualTo(SelectionPredicate.select(selection, Corpus.ASSETS)));
    }
}
