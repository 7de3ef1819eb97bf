package io.dataproducts.gateway.selection;

import java.util.List;

/** What a custom metadata attribute's value must be. */
public sealed interface AttributeCondition {

    /** Returns the same condition with each value named once. */
    default AttributeCondition distinct() {
        return this;
    }

    /** It is one of these. */
    record OneOf(List<Scalar> values) implements AttributeCondition {
        public OneOf {
            values = Lists.some(values);
        }

        @Override
        public OneOf distinct() {
            return new OneOf(Lists.union(values, values));
        }
    }

    /** It is in this range of numbers or times. */
    record Between(Range<Scalar> range) implements AttributeCondition {}

    /** It is there, whatever it is. */
    record Exists() implements AttributeCondition {}
}
