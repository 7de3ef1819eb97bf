package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.platform.json.JsonFaults;
import io.dataproducts.gateway.platform.json.MergePatch;
import io.dataproducts.gateway.platform.json.StrictJson;
import io.dataproducts.gateway.platform.problem.Fault;
import io.dataproducts.gateway.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A merge patch, applied to a product as callers see it.
 *
 * @param changed the names of the members that are not what they were
 * @param after the changed members with their new values; a removed one is {@code null}
 * @param visibleTo who shall see the product if it is protected
 * @param before all that can be written, as it is
 * @param merged the same, as it shall be
 */
record ProductPatch(
        Set<String> changed, ProductRequest after, Principals visibleTo, ObjectNode before, ObjectNode merged) {

    private static final Set<String> WRITABLE = Set.of(
            "name",
            "assets",
            "description",
            "owners",
            "certificate",
            "status",
            "criticality",
            "sensitivity",
            "visibility",
            "visibleTo");
    private static final Set<String> READ_ONLY =
            Set.of("guid", "qualifiedName", "archived", "lineageStatus", "url", "created", "updated", "attributes");
    private static final Set<String> NOT_REMOVABLE = Set.of("name", "assets", "status", "visibility");

    /**
     * Applies {@code patch} to {@code current}.
     *
     * @throws ProblemException if the patch names what cannot be changed or removed, or a value has the wrong type
     */
    static ProductPatch of(ProductView current, JsonNode patch) {
        if (!(patch instanceof ObjectNode members)) {
            throw ProblemException.invalidBody(
                    List.of(Fault.inBody("", "wrong-type", "the patch of a product must be an object")));
        }
        refuse(faults(members));
        var before = writable(current);
        var merged = (ObjectNode) MergePatch.apply(before, members);
        if (!merged.path("visibility").asString("").equals("Protected") && !members.has("visibleTo")) {
            merged.remove("visibleTo");
        }
        var changed = new TreeSet<String>();
        WRITABLE.stream()
                .filter(member -> !before.path(member).equals(merged.path(member)))
                .forEach(changed::add);
        var after = bind(merged, changed);
        return new ProductPatch(changed, after, visibleTo(current, changed, after), before, merged);
    }

    boolean changes(String member) {
        return changed.contains(member);
    }

    /** The changes one by one. */
    List<DryRunView.Change> list() {
        return changed.stream()
                .map(member -> new DryRunView.Change("/" + member, before.get(member), merged.get(member)))
                .toList();
    }

    private static List<Fault> faults(ObjectNode patch) {
        var faults = new ArrayList<Fault>();
        patch.properties().forEach(member -> {
            var name = member.getKey();
            var pointer = JsonFaults.segment(name);
            if (name.equals("domain")) {
                faults.add(Fault.inBody(pointer, "read-only", "products cannot be moved to another domain yet"));
            } else if (READ_ONLY.contains(name)) {
                faults.add(Fault.inBody(pointer, "read-only", "cannot be changed"));
            } else if (!WRITABLE.contains(name)) {
                var known = String.join(", ", new TreeSet<>(WRITABLE));
                faults.add(Fault.inBody(pointer, "unknown-member", "unknown member; known are " + known));
            } else if (member.getValue().isNull() && NOT_REMOVABLE.contains(name)) {
                faults.add(ProductRules.required(pointer, "cannot be removed"));
            }
        });
        return faults;
    }

    private static Principals visibleTo(ProductView current, Set<String> changed, ProductRequest after) {
        var chosen = changed.contains("visibleTo") ? after.visibleTo() : current.visibleTo();
        return chosen == null ? Principals.NONE : chosen;
    }

    private static ObjectNode writable(ProductView current) {
        ObjectNode all = StrictJson.MAPPER.valueToTree(current);
        return all.retain(WRITABLE);
    }

    private static ProductRequest bind(ObjectNode merged, Set<String> changed) {
        var changes = JsonNodeFactory.instance.objectNode();
        changed.stream().filter(merged::has).forEach(member -> changes.set(member, merged.get(member)));
        try {
            return StrictJson.MAPPER.treeToValue(changes, ProductRequest.class);
        } catch (JacksonException refusal) {
            throw JsonFaults.problem(refusal);
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.invalidBody(faults);
        }
    }
}
