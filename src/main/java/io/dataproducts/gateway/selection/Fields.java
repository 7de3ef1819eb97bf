package io.dataproducts.gateway.selection;

/** The fields of Atlan's search index that conditions look at. */
final class Fields {

    static final String STATE = "__state";
    static final String GUID = "__guid";
    static final String QUALIFIED_NAME = "qualifiedName";

    /** Lower-cased in the index, and so are the values that are looked for. */
    static final String TYPE = "__typeName.keyword";

    /** Lower-cased like {@link #TYPE}. */
    static final String SUPER_TYPE = "__superTypeNames.keyword";

    /** Lower-cased like {@link #TYPE}. */
    static final String NAME = "name.keyword";

    static final String CERTIFICATE = "certificateStatus";
    static final String TAG = "__traitNames";
    static final String PROPAGATED_TAG = "__propagatedTraitNames";
    static final String OWNER_USER = "ownerUsers";
    static final String OWNER_GROUP = "ownerGroups";

    /** Qualified names of terms. */
    static final String TERM = "__meanings";

    static final String CONNECTION = "connectionQualifiedName";
    static final String CONNECTOR = "connectorName";
    static final String USER_DESCRIPTION = "userDescription";
    static final String DESCRIPTION = "description";
    static final String HAS_LINEAGE = "__hasLineage";

    /** Milliseconds since 1970. */
    static final String CREATED = "__timestamp";

    /** Milliseconds since 1970. */
    static final String UPDATED = "__modificationTimestamp";

    static final String POPULARITY = "popularityScore";

    /** The state of an asset that is not archived. */
    static final String ACTIVE = "ACTIVE";

    private Fields() {}

    static boolean isLowerCased(String field) {
        return field.equals(TYPE) || field.equals(SUPER_TYPE) || field.equals(NAME);
    }
}
