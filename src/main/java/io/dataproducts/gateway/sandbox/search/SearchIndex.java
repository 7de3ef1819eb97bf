package io.dataproducts.gateway.sandbox.search;

import io.dataproducts.gateway.sandbox.graph.Graph;
import io.dataproducts.gateway.sandbox.search.field.FieldMapping;
import io.dataproducts.gateway.sandbox.search.field.Words;
import io.dataproducts.gateway.sandbox.search.query.QueryReader;
import io.dataproducts.gateway.sandbox.type.TypeDefinitions;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The index behind the search, a step behind the graph: what is written to it is found after the next
 * {@linkplain #refresh() refresh}, as in Atlan.
 */
public final class SearchIndex implements Closeable {

    static final String GUID = "_guid";

    /** It would advise on every start to add a module that so small an index does not need. */
    private static final Logger VECTORIZATION = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private final Graph graph;
    private final FieldMapping mapping;
    private final DocumentWriter documents;
    private final QueryReader queries;
    private final Aggregations aggregations;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Set<String> withheld = ConcurrentHashMap.newKeySet();
    private boolean immediate;

    /**
     * Opens an empty index over {@code graph}.
     *
     * @param immediate whether what is written is found at once, without waiting for a refresh
     */
    public SearchIndex(TypeDefinitions types, Graph graph, boolean immediate) {
        this.graph = graph;
        this.immediate = immediate;
        VECTORIZATION.setLevel(Level.SEVERE);
        mapping = new FieldMapping(types);
        documents = new DocumentWriter(mapping, new SystemValues(types, graph));
        queries = new QueryReader(mapping);
        aggregations = new Aggregations(queries, mapping);
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(Words.analyzer()));
            searchers = new SearcherManager(writer, new Scoring());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes whether what is written from now on is found at once. */
    public synchronized void immediate(boolean immediate) {
        this.immediate = immediate;
    }

    /** Leaves the documents of these entities as they are, whatever is written later, until they are released. */
    public void withhold(Collection<String> guids) {
        withheld.addAll(guids);
    }

    /** Lets later writes of these entities reach the index again. */
    public void release(Collection<String> guids) {
        withheld.removeAll(guids);
    }

    /**
     * Writes the documents of these entities as the graph has them now, and drops those of entities that are gone; those
     * withheld stay as they are.
     */
    public synchronized void index(Collection<String> guids) {
        try {
            for (var guid : guids) {
                if (!withheld.contains(guid)) {
                    write(guid);
                }
            }
            if (immediate) {
                searchers.maybeRefreshBlocking();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String guid) throws IOException {
        var key = new Term(GUID, guid);
        var entity = graph.find(guid);
        if (entity.isPresent()) {
            writer.updateDocument(key, documents.document(entity.get()));
        } else {
            writer.deleteDocuments(key);
        }
    }

    /** Makes all that was written before visible to searches. */
    public void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs {@code dsl} on what the last refresh made visible.
     *
     * @throws io.dataproducts.gateway.sandbox.search.field.SearchRefused if the index does not understand the search
     */
    public SearchResult search(SearchDsl dsl) {
        var query = dsl.query().isMissingNode() ? MatchAllDocsQuery.INSTANCE : queries.read(dsl.query());
        var order = SortOrder.of(dsl.sort(), mapping);
        try {
            var searcher = searchers.acquire();
            try {
                return search(dsl, query, order, searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SearchResult search(SearchDsl dsl, Query query, SortOrder order, IndexSearcher searcher)
            throws IOException {
        var hits = new ArrayList<Hit>();
        int last = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
        var after = dsl.searchAfter().isEmpty() ? null : order.after(dsl.searchAfter(), last);
        if (dsl.size() > 0) {
            var page = searcher.searchAfter(after, query, dsl.from() + dsl.size(), order.lucene(), true);
            var stored = searcher.storedFields();
            for (int i = dsl.from(); i < page.scoreDocs.length; i++) {
                var hit = (FieldDoc) page.scoreDocs[i];
                hits.add(new Hit(stored.document(hit.doc).get(GUID), hit.score, order.values(hit)));
            }
        }
        return new SearchResult(hits, count(dsl, query, searcher), aggregate(dsl, query, searcher));
    }

    private static long count(SearchDsl dsl, Query query, IndexSearcher searcher) throws IOException {
        return dsl.trackTotalHits() < 0 ? -1 : Math.min(searcher.count(query), dsl.trackTotalHits());
    }

    private ObjectNode aggregate(SearchDsl dsl, Query query, IndexSearcher searcher) throws IOException {
        return dsl.aggregations().isObject()
                ? aggregations.of(dsl.aggregations(), query, searcher)
                : JsonNodeFactory.instance.objectNode();
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
    }

    /** Scores every match alike, as Atlan's index does. */
    private static final class Scoring extends SearcherFactory {

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new BooleanSimilarity());
            return searcher;
        }
    }
}
