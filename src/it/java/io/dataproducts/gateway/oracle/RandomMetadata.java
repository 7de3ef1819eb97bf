package io.dataproducts.gateway.oracle;

import io.dataproducts.gateway.selection.AttributeCondition;
import io.dataproducts.gateway.selection.AttributeCondition.Between;
import io.dataproducts.gateway.selection.AttributeCondition.Exists;
import io.dataproducts.gateway.selection.AttributeCondition.OneOf;
import io.dataproducts.gateway.selection.CustomAttribute;
import io.dataproducts.gateway.selection.Scalar;
import io.dataproducts.gateway.selection.Selector.CustomMetadata;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Conditions on custom metadata by chance. */
record RandomMetadata(Dice dice, RandomLeaf values) {

    CustomMetadata selector() {
        var sets = new LinkedHashMap<String, Map<String, AttributeCondition>>();
        int count = 1 + dice.below(2);
        for (int i = 0; i < count; i++) {
            var attribute = dice.one(List.copyOf(OracleCatalog.ATTRIBUTES.entrySet()));
            sets.computeIfAbsent(attribute.getKey().set(), _ -> new LinkedHashMap<>())
                    .put(attribute.getKey().attribute(), condition(attribute.getValue()));
        }
        return new CustomMetadata(sets);
    }

    private AttributeCondition condition(CustomAttribute attribute) {
        if (dice.hasLuck(15)) {
            return new Exists();
        }
        return switch (attribute.kind()) {
            case TEXT ->
                new OneOf(values.texts(attribute.id()).stream()
                        .<Scalar>map(Scalar.Text::new)
                        .toList());
            case BOOLEAN -> new OneOf(List.of(new Scalar.Flag(dice.hasLuck(50))));
            case NUMBER -> numeric(attribute.id(), Scalar.Numeric::new);
            case DATE -> numeric(attribute.id(), RandomMetadata::time);
        };
    }

    private AttributeCondition numeric(String field, Function<BigDecimal, Scalar> asValue) {
        var numbers = values.numbers(field);
        return dice.hasLuck(50)
                ? new Between(new RandomRange(dice).of(numbers, asValue))
                : new OneOf(numbers.stream().map(asValue).toList());
    }

    private static Scalar time(BigDecimal millis) {
        return new Scalar.Text(Instant.ofEpochMilli(millis.longValue()).toString());
    }
}
