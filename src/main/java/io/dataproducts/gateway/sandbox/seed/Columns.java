package io.dataproducts.gateway.sandbox.seed;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a line for each column that a table's line lists. */
final class Columns {

    private Columns() {}

    static Stream<Row> of(Row table) {
        var columns = table.texts("columns");
        return IntStream.range(0, columns.size()).mapToObj(i -> column(table, columns.get(i), i + 1));
    }

    private static Row column(Row table, String nameAndType, int order) {
        int blank = nameAndType.lastIndexOf(' ');
        var json = JsonNodeFactory.instance.objectNode();
        json.put("type", "Column")
                .put("in", table.qualifiedName())
                .put("name", nameAndType.substring(0, blank))
                .put("archived", table.flag("archived"))
                .put("created", table.time("created").toString())
                .put("updated", table.time("updated").toString());
        addTags(json, table);
        json.putObject("attributes")
                .put("dataType", nameAndType.substring(blank + 1))
                .put("order", order)
                .put("isPrimary", order == 1)
                .put("tableName", table.name())
                .put("tableQualifiedName", table.qualifiedName());
        return new Row(json);
    }

    private static void addTags(ObjectNode json, Row table) {
        var tags = json.putArray("propagatedTags");
        table.texts("tags").forEach(tags::add);
        table.texts("propagatedTags").forEach(tags::add);
    }
}
