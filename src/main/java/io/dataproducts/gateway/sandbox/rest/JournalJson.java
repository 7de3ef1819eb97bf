package io.dataproducts.gateway.sandbox.rest;

import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.journal.Journal;
import io.dataproducts.gateway.sandbox.journal.JournalEntry;
import io.dataproducts.gateway.sandbox.journal.Subject;
import io.dataproducts.gateway.sandbox.journal.WriteKind;
import io.dataproducts.gateway.sandbox.type.Relation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Shows a part of the journal. */
final class JournalJson {

    private JournalJson() {}

    static ObjectNode of(Journal.Page page, int inFlight) {
        var json = Json.object();
        var items = json.putArray("items");
        page.entries().forEach(entry -> items.add(of(entry)));
        return json.put("last", page.last()).put("inFlight", inFlight);
    }

    private static ObjectNode of(JournalEntry entry) {
        var origin = entry.origin();
        var json = Json.object()
                .put("sequence", entry.sequence())
                .put("committedAt", entry.committedAt().toString())
                .put("arrivedAt", origin.stamp().at().toString())
                .put("call", label(entry.kind()))
                .put("fault", origin.fault())
                .put("agent", origin.agent())
                .put("caller", origin.caller())
                .put("requestId", origin.requestId())
                .put("user", origin.stamp().user());
        var entities = json.putArray("entities");
        entry.subjects().forEach(subject -> entities.add(of(subject)));
        return json;
    }

    private static ObjectNode of(Subject subject) {
        var entity = subject.entity();
        var json = Json.object()
                .put("guid", entity.guid())
                .put("typeName", entity.typeName())
                .put("name", entity.name())
                .put("qualifiedName", entity.qualifiedName())
                .put("domain", domain(entity))
                .put("status", status(subject));
        json.put(
                "daapStatus",
                entity.attribute("daapStatus").map(value -> value.asString()).orElse(null));
        entity.governance().customAttributes().forEach(json.putObject("customAttributes")::put);
        json.set("attributes", subject.sent());
        return json;
    }

    private static @Nullable String domain(Entity entity) {
        var domains = entity.references(Relation.DATA_DOMAIN.name());
        return domains.isEmpty() ? null : domains.getFirst();
    }

    private static String status(Subject subject) {
        return subject.removed() ? "PURGED" : subject.entity().status().name();
    }

    private static String label(WriteKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
