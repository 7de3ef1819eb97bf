package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.graph.EntityChange;
import java.util.Map;
import tools.jackson.databind.node.StringNode;

/**
 * The qualified names of the domains above a product or a domain.
 *
 * @param parent the domain it is in
 * @param root the root of that domain's tree
 */
record Ancestry(String parent, String root) {

    static final String PARENT = "parentDomainQualifiedName";
    static final String SUPER = "superDomainQualifiedName";

    /** The ancestry of what is in {@code domain}. */
    static Ancestry of(Entity domain) {
        var root = domain.text(SUPER);
        return new Ancestry(domain.qualifiedName(), root.isEmpty() ? domain.qualifiedName() : root);
    }

    void write(Payload payload) {
        payload.set(PARENT, parent);
        payload.set(SUPER, root);
    }

    /** The change that puts an entity below this ancestry under {@code qualifiedName}. */
    EntityChange change(String qualifiedName) {
        return EntityChange.ofAttributes(Map.of(
                "qualifiedName",
                StringNode.valueOf(qualifiedName),
                PARENT,
                StringNode.valueOf(parent),
                SUPER,
                StringNode.valueOf(root)));
    }
}
