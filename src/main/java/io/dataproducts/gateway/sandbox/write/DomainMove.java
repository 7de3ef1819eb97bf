package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.error.AtlasErrorCode;
import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.type.Relation;
import java.util.Optional;

/**
 * A domain's way to another parent, or to the root. All active domains and products below follow; archived ones keep the
 * qualified names they had.
 *
 * @param target the new parent; empty for the root
 */
record DomainMove(Entity domain, Optional<Entity> target) {

    static Optional<DomainMove> find(Payload payload, Entity domain, Plan plan) {
        var targets = payload.targets(Relation.PARENT_DOMAIN);
        if (targets.isEmpty() || targets.get().equals(domain.references(Relation.PARENT_DOMAIN.name()))) {
            return Optional.empty();
        }
        var target = targets.get().stream()
                .flatMap(guid -> plan.draft().find(guid).stream())
                .findFirst();
        return Optional.of(new DomainMove(domain, target));
    }

    void apply(Payload payload, NameCheck names, Plan plan) {
        var parent = target.map(Entity::qualifiedName).orElse("");
        if (parent.equals(domain.qualifiedName()) || parent.startsWith(domain.qualifiedName() + "/")) {
            throw AtlasErrorCode.OPERATION_NOT_SUPPORTED.with("Cannot move a domain to its child domain");
        }
        names.requireFree(DomainRules.TYPE, payload.text("name"), parent, domain.guid());
        payload.set("qualifiedName", qualifiedName());
        if (target.isPresent()) {
            Ancestry.of(target.get()).write(payload);
        } else {
            payload.erase(Ancestry.PARENT);
            payload.erase(Ancestry.SUPER);
        }
        domain.references(Relation.PARENT_DOMAIN.name()).forEach(plan::touch);
        target.map(Entity::guid).ifPresent(plan::touch);
        var root = target.map(found -> Ancestry.of(found).root()).orElse(payload.text("qualifiedName"));
        moveChildren(domain, new Ancestry(payload.text("qualifiedName"), root), plan);
    }

    /** A root that becomes a child gets a new random part; every other domain keeps its own. */
    private String qualifiedName() {
        var segments = domain.qualifiedName().split("/", -1);
        boolean isRoot = domain.qualifiedName().endsWith("/super");
        var own = segments[segments.length - (isRoot ? 2 : 1)];
        return target.map(parent -> parent.qualifiedName() + "/domain/" + (isRoot ? NanoId.next() : own))
                .orElse("default/domain/" + own + "/super");
    }

    private static void moveChildren(Entity parent, Ancestry ancestry, Plan plan) {
        for (var product : plan.draft().graph().referring(parent.guid(), Relation.DATA_DOMAIN)) {
            if (product.isActive()) {
                var qualifiedName = ancestry.parent() + "/product/" + lastSegment(product);
                plan.change(product.guid(), ancestry.change(qualifiedName));
                ReadPolicy.move(product.guid(), qualifiedName, plan);
            }
        }
        for (var child : plan.draft().graph().referring(parent.guid(), Relation.PARENT_DOMAIN)) {
            if (child.isActive()) {
                var qualifiedName = ancestry.parent() + "/domain/" + lastSegment(child);
                plan.change(child.guid(), ancestry.change(qualifiedName));
                moveChildren(child, new Ancestry(qualifiedName, ancestry.root()), plan);
            }
        }
    }

    private static String lastSegment(Entity entity) {
        return entity.qualifiedName().substring(entity.qualifiedName().lastIndexOf('/') + 1);
    }
}
