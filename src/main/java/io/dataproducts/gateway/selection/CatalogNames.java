package io.dataproducts.gateway.selection;

import java.util.Optional;

/** What stands in the catalogue behind the names that people write, and back. */
public interface CatalogNames {

    /** The hashed name of the Atlan tag that people see as {@code displayName}. */
    Resolution<String> tag(String displayName);

    /** What people see for the Atlan tag with this hashed name. */
    Optional<String> tagName(String id);

    /** The entity type of exactly this name. */
    Resolution<String> type(String typeName);
}
