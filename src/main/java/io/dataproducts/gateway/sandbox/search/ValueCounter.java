package io.dataproducts.gateway.sandbox.search;

import io.dataproducts.gateway.sandbox.search.field.DocumentValues;
import io.dataproducts.gateway.sandbox.search.field.SearchField;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Counts, over the documents that a search finds, how many have each value of a field. */
final class ValueCounter implements CollectorManager<ValueCounter.Counting, Map<JsonNode, Long>> {

    private final SearchField field;
    private final Map<JsonNode, Long> counts;

    /** @param counts where to add up */
    ValueCounter(SearchField field, Map<JsonNode, Long> counts) {
        this.field = field;
        this.counts = counts;
    }

    @Override
    public Counting newCollector() {
        return new Counting();
    }

    @Override
    public Map<JsonNode, Long> reduce(Collection<Counting> collectors) {
        return counts;
    }

    /** Counts segment by segment, in one thread. */
    final class Counting extends SimpleCollector {

        private @Nullable DocumentValues values;

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            values = field.values(context.reader());
        }

        @Override
        public void collect(int document) throws IOException {
            if (values != null) {
                values.of(document).forEach(value -> counts.merge(value, 1L, Long::sum));
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
