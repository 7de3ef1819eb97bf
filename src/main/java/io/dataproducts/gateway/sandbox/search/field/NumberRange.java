package io.dataproducts.gateway.sandbox.search.field;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** Ranges of numbers. A fraction is a fair bound for whole numbers: more than 3.5 is 4 and up. */
final class NumberRange {

    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private NumberRange() {}

    static Query whole(String field, Range range) {
        var lower = range.lower() == null ? LEAST : NumberTerms.read(field, range.lower());
        var upper = range.upper() == null ? MOST : NumberTerms.read(field, range.upper());
        return between(
                field,
                range.lower() == null || range.withLower()
                        ? ceiling(lower)
                        : floor(lower).add(BigDecimal.ONE),
                range.upper() == null || range.withUpper()
                        ? floor(upper)
                        : ceiling(upper).subtract(BigDecimal.ONE));
    }

    private static Query between(String field, BigDecimal lower, BigDecimal upper) {
        var least = lower.max(LEAST);
        var most = upper.min(MOST);
        return least.compareTo(most) > 0
                ? new MatchNoDocsQuery("empty range")
                : LongField.newRangeQuery(field, least.longValueExact(), most.longValueExact());
    }

    static Query decimal(String field, Range range) {
        double lower = range.lower() == null
                ? Double.NEGATIVE_INFINITY
                : NumberTerms.read(field, range.lower()).doubleValue();
        double upper = range.upper() == null
                ? Double.POSITIVE_INFINITY
                : NumberTerms.read(field, range.upper()).doubleValue();
        return DoubleField.newRangeQuery(
                field,
                range.withLower() ? lower : DoublePoint.nextUp(lower),
                range.withUpper() ? upper : DoublePoint.nextDown(upper));
    }

    private static BigDecimal ceiling(BigDecimal value) {
        return value.setScale(0, RoundingMode.CEILING);
    }

    private static BigDecimal floor(BigDecimal value) {
        return value.setScale(0, RoundingMode.FLOOR);
    }
}
