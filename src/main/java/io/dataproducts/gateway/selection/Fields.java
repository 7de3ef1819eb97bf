package io.dataproducts.gateway.selection;

/** The fields of Atlan's index that selections use. */
final class Fields {

    static final String STATE = "__state";
    static final String TYPE = "__typeName.keyword";
    static final String CERTIFICATE = "certificateStatus";
    static final String DIRECT_TAGS = "__traitNames";
    static final String PROPAGATED_TAGS = "__propagatedTraitNames";
    static final String OWNER_USERS = "ownerUsers";
    static final String OWNER_GROUPS = "ownerGroups";
    static final String CONNECTION = "connectionQualifiedName";
    static final String QUALIFIED_NAME = "qualifiedName";
    static final String GUID = "__guid";

    private Fields() {}
}
