package io.dataproducts.gateway.sandbox.search.field;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.LongNode;

/**
 * A field that holds times, given as milliseconds since 1970, as RFC 3339 times or as dates. Date arithmetic such as
 * {@code now-7d} is not understood.
 */
public record Moment(String name) implements SearchField {

    @Override
    public boolean add(Document document, JsonNode value) {
        document.add(new LongField(name, millis(value, false), Store.NO));
        return true;
    }

    @Override
    public Query term(JsonNode value, boolean ignoreCase) {
        return range(new Range(value, true, value, true));
    }

    @Override
    public Query terms(List<JsonNode> values) {
        return NumberTerms.anyOf(values, value -> term(value, false));
    }

    /** A date alone as an upper bound means the end of that day, as does one to be later than. */
    @Override
    public Query range(Range range) {
        var lower = bound(range.lower(), !range.withLower());
        var upper = bound(range.upper(), range.withUpper());
        return NumberRange.whole(name, new Range(lower, range.withLower(), upper, range.withUpper()));
    }

    @Override
    public Query prefix(String prefix, boolean ignoreCase) {
        throw NumberTerms.notText("prefix", name, "date");
    }

    @Override
    public Query wildcard(String pattern, boolean ignoreCase) {
        throw NumberTerms.notText("wildcard", name, "date");
    }

    @Override
    public SortKey sortKey(boolean descending, boolean missingFirst) {
        return NumberSort.whole(name, descending, missingFirst);
    }

    @Override
    public DocumentValues values(LeafReader reader) throws IOException {
        return NumberTerms.values(reader, name, LongNode::valueOf);
    }

    private @Nullable JsonNode bound(@Nullable JsonNode value, boolean endOfDay) {
        return value == null ? null : LongNode.valueOf(millis(value, endOfDay));
    }

    private long millis(JsonNode value, boolean endOfDay) {
        var number = NumberTerms.find(value);
        if (number.isPresent()) {
            return number.get().longValue();
        }
        try {
            return parse(value.asString(), endOfDay).toEpochMilli();
        } catch (DateTimeException _) {
            throw new SearchRefused(
                    "failed to parse date field [%s] with format [epoch_millis||strict_date_optional_time]"
                            .formatted(value.asString()));
        }
    }

    private static Instant parse(String text, boolean endOfDay) {
        if (text.contains("T")) {
            return OffsetDateTime.parse(text).toInstant();
        }
        var day = LocalDate.parse(text);
        var start =
                (endOfDay ? day.plusDays(1) : day).atStartOfDay(ZoneOffset.UTC).toInstant();
        return endOfDay ? start.minusMillis(1) : start;
    }
}
