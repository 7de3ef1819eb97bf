package io.dataproducts.gateway.sandbox.seed;

import io.dataproducts.gateway.sandbox.graph.Audit;
import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.graph.EntityStatus;
import io.dataproducts.gateway.sandbox.graph.Stamp;
import io.dataproducts.gateway.sandbox.type.Relation;
import io.dataproducts.gateway.sandbox.type.TypeDefinitions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes entities of lines, one after the other: a line can refer to those before it. */
final class EntityMaker {

    private static final String AUTHOR = "ada";

    private final AttributeMaker attributes;
    private final GovernanceMaker governance;
    private final Map<String, String> guids = new HashMap<>();

    EntityMaker(TypeDefinitions types) {
        attributes = new AttributeMaker(types);
        governance = new GovernanceMaker(types);
    }

    Entity make(Row row) {
        remember(row);
        return new Entity(
                row.guid(),
                row.type(),
                row.flag("archived") ? EntityStatus.DELETED : EntityStatus.ACTIVE,
                attributes.of(row),
                references(row),
                governance.of(row),
                new Audit(new Stamp(AUTHOR, row.time("created")), new Stamp(AUTHOR, row.time("updated"))));
    }

    private void remember(Row row) {
        guids.put(row.qualifiedName(), row.guid());
        if (row.type().equals("AtlasGlossary")) {
            guids.put(row.name(), row.guid());
        }
        if (row.type().equals("AtlasGlossaryTerm")) {
            guids.put(row.name() + "@" + row.text("glossary"), row.guid());
        }
    }

    private Map<String, List<String>> references(Row row) {
        var references = new LinkedHashMap<String, List<String>>();
        add(references, Relation.PARENT_DOMAIN, row.text("parentDomain"));
        add(references, Relation.DATA_DOMAIN, row.text("dataDomain"));
        add(references, Relation.ANCHOR, row.text("glossary"));
        var terms = row.texts("terms").stream().map(this::guid).toList();
        if (!terms.isEmpty()) {
            references.put(Relation.MEANINGS.name(), terms);
        }
        return references;
    }

    private void add(Map<String, List<String>> references, Relation relation, String target) {
        if (!target.isEmpty()) {
            references.put(relation.name(), List.of(guid(target)));
        }
    }

    private String guid(String reference) {
        return Optional.ofNullable(guids.get(reference))
                .orElseThrow(() -> new IllegalStateException("no line before says what '%s' is".formatted(reference)));
    }
}
