package io.dataproducts.gateway.sandbox.graph;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What people attach to an entity beside its attributes.
 *
 * @param customMetadata values by set id and attribute id
 * @param customAttributes free texts by key
 */
public record Governance(
        List<Classification> classifications,
        Map<String, Map<String, JsonNode>> customMetadata,
        Map<String, String> customAttributes,
        List<String> labels) {

    public static final Governance NONE = new Governance(List.of(), Map.of(), Map.of(), List.of());

    public Governance {
        classifications = List.copyOf(classifications);
        labels = List.copyOf(labels);
    }

    public Governance withClassifications(List<Classification> others) {
        return new Governance(others, customMetadata, customAttributes, labels);
    }

    public Governance withCustomMetadata(Map<String, Map<String, JsonNode>> others) {
        return new Governance(classifications, others, customAttributes, labels);
    }

    public Governance withCustomAttributes(Map<String, String> others) {
        return new Governance(classifications, customMetadata, others, labels);
    }

    public Governance withLabels(List<String> others) {
        return new Governance(classifications, customMetadata, customAttributes, others);
    }
}
