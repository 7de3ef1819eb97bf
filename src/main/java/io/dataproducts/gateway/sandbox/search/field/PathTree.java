package io.dataproducts.gateway.sandbox.search.field;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.Query;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** A field that holds a path and every path above it, so that one term finds all that is below a place. */
public record PathTree(String name) implements StringTerms {

    /** The paths from the first segment of {@code path} down to itself. */
    public static List<String> paths(String path) {
        var paths = new ArrayList<String>();
        for (int end = path.indexOf('/', 1); end >= 0; end = path.indexOf('/', end + 1)) {
            paths.add(path.substring(0, end));
        }
        paths.add(path);
        return paths;
    }

    @Override
    public String normalise(String text) {
        return text;
    }

    @Override
    public boolean add(Document document, JsonNode value) {
        paths(StringTerms.text(value)).forEach(path -> document.add(new StringField(name, path, Store.NO)));
        return true;
    }

    /** Finds whatever shares a path with {@code text}: the query is split as the field's values are. */
    @Override
    public Query match(JsonNode text, MatchOptions options) {
        return terms(paths(StringTerms.text(text)).stream()
                .<JsonNode>map(StringNode::valueOf)
                .toList());
    }

    @Override
    public SortKey sortKey(boolean descending, boolean missingFirst) {
        throw Text.noFieldData(name);
    }

    @Override
    public DocumentValues values(LeafReader reader) {
        throw Text.noFieldData(name);
    }
}
