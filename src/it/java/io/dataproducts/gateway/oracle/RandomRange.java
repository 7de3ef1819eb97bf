package io.dataproducts.gateway.oracle;

import io.dataproducts.gateway.selection.Range;
import io.dataproducts.gateway.selection.Range.Bound;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Function;

/** Ranges by chance, with an end on, next to or far from one of some numbers. */
record RandomRange(Dice dice) {

    <V> Range<V> of(List<BigDecimal> numbers, Function<BigDecimal, V> asValue) {
        var bounds = new EnumMap<Bound, V>(Bound.class);
        boolean low = dice.hasLuck(60);
        if (low) {
            bounds.put(dice.hasLuck(50) ? Bound.GT : Bound.GTE, asValue.apply(near(dice.one(numbers))));
        }
        if (!low || dice.hasLuck(40)) {
            bounds.put(dice.hasLuck(50) ? Bound.LT : Bound.LTE, asValue.apply(near(dice.one(numbers))));
        }
        return new Range<>(bounds);
    }

    private BigDecimal near(BigDecimal number) {
        boolean stays = number.abs().compareTo(BigDecimal.valueOf(1L << 52)) > 0;
        return stays ? number : number.add(BigDecimal.valueOf(dice.below(3) - 1L));
    }
}
