package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.graph.Audit;
import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.graph.EntityChange;
import io.dataproducts.gateway.sandbox.graph.EntityStatus;
import io.dataproducts.gateway.sandbox.graph.Governance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** The policy entity that lets others read a product which is not private. It is written along with the product. */
final class ReadPolicy {

    static final String TYPE = "AuthPolicy";

    private ReadPolicy() {}

    static Optional<Entity> find(String productGuid, Plan plan) {
        return plan.draft().findByQualifiedName(qualifiedName(productGuid), TYPE::equals);
    }

    /** Creates the product's policy, or changes it to fit {@code visibility}. */
    static void write(Payload product, Visibility visibility, String productQualifiedName, Plan plan) {
        var attributes = attributes(product, visibility, productQualifiedName);
        var policy = find(product.guid(), plan);
        if (policy.isPresent()) {
            plan.draft().change(policy.get().guid(), EntityChange.ofAttributes(attributes));
        } else {
            plan.draft()
                    .create(new Entity(
                            UUID.randomUUID().toString(),
                            TYPE,
                            EntityStatus.ACTIVE,
                            attributes,
                            Map.of(),
                            Governance.NONE,
                            Audit.createdBy(plan.draft().stamp())));
        }
    }

    /** Lets the policy follow a product that got another qualified name. */
    static void move(String productGuid, String productQualifiedName, Plan plan) {
        var resources = Map.<String, JsonNode>of("policyResources", resources(productQualifiedName));
        find(productGuid, plan)
                .ifPresent(policy -> plan.draft().change(policy.guid(), EntityChange.ofAttributes(resources)));
    }

    static void remove(String productGuid, Plan plan) {
        find(productGuid, plan).ifPresent(policy -> plan.draft().remove(policy.guid()));
    }

    private static Map<String, JsonNode> attributes(
            Payload product, Visibility visibility, String productQualifiedName) {
        var attributes = new LinkedHashMap<String, JsonNode>();
        attributes.put("qualifiedName", StringNode.valueOf(qualifiedName(product.guid())));
        attributes.put("name", StringNode.valueOf(product.text("name")));
        attributes.put("policyType", StringNode.valueOf("allow"));
        attributes.put("policyServiceName", StringNode.valueOf("atlas"));
        attributes.put("policyCategory", StringNode.valueOf("datamesh"));
        attributes.put("policySubCategory", StringNode.valueOf("dataProduct"));
        attributes.put("policyActions", array(List.of("entity-read")));
        attributes.put("policyResources", resources(productQualifiedName));
        attributes.put("policyUsers", array(visibility.readers().users()));
        attributes.put("policyGroups", array(visibility.readers().groups()));
        attributes.put("isPolicyEnabled", BooleanNode.valueOf(!visibility.isPrivate()));
        return attributes;
    }

    private static ArrayNode resources(String productQualifiedName) {
        return array(List.of("entity:" + productQualifiedName));
    }

    private static ArrayNode array(List<String> texts) {
        var array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static String qualifiedName(String productGuid) {
        return productGuid + "/read-policy";
    }
}
