package io.dataproducts.gateway.sandbox.type;

import java.util.List;

/**
 * A relationship between two types, kept at the end that names the other.
 *
 * @param name the attribute at its owner
 * @param inverse the attribute at its target
 * @param type what Atlan calls the relationship
 * @param many whether the owner may name several targets
 */
public record Relation(String owner, String name, String target, String inverse, String type, boolean many) {

    public static final Relation DATA_DOMAIN =
            new Relation("DataProduct", "dataDomain", "DataDomain", "dataProducts", "data_domain_data_products", false);
    public static final Relation PARENT_DOMAIN =
            new Relation("DataDomain", "parentDomain", "DataDomain", "subDomains", "parent_domain_sub_domains", false);
    public static final Relation OUTPUT_PORTS = new Relation(
            "DataProduct", "outputPorts", "Asset", "outputPortDataProducts", "data_products_output_ports", true);
    public static final Relation INPUT_PORTS = new Relation(
            "DataProduct", "inputPorts", "Asset", "inputPortDataProducts", "data_products_input_ports", true);
    public static final Relation ANCHOR =
            new Relation("AtlasGlossaryTerm", "anchor", "AtlasGlossary", "terms", "AtlasGlossaryTermAnchor", false);
    public static final Relation MEANINGS = new Relation(
            "Referenceable",
            "meanings",
            "AtlasGlossaryTerm",
            "assignedEntities",
            "AtlasGlossarySemanticAssignment",
            true);

    static final List<Relation> ALL = List.of(DATA_DOMAIN, PARENT_DOMAIN, OUTPUT_PORTS, INPUT_PORTS, ANCHOR, MEANINGS);
}
