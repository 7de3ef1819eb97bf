package io.dataproducts.gateway.selection;

import java.util.Optional;

/**
 * The names that people use in a selection, and the ids that stand for them in a search.
 *
 * <p>Names are case-sensitive. A look-up by name and the one by id are inverse wherever both find something.
 */
public interface CatalogNames {

    /** Resolves a tag's display name to its hashed id. */
    Resolution<String> tag(String displayName);

    /** Finds the display name of the tag with this hashed id. */
    Optional<String> tagName(String id);

    /** Resolves the name of an entity type, abstract ones included, to the same name. */
    Resolution<String> type(String typeName);

    /** Resolves a glossary term, {@code name@glossary} or a GUID, to its qualified name. */
    Resolution<String> term(String reference);

    /** Finds {@code name@glossary} of the term with this qualified name. */
    Optional<String> termReference(String qualifiedName);

    /** Resolves a custom metadata set's display name to its hashed id. */
    Resolution<String> customMetadataSet(String setName);

    /** Resolves an attribute's display name in the set of this display name, which the catalog has. */
    Resolution<CustomAttribute> customAttribute(String setName, String attributeName);

    /** Finds the display names of the attribute with this hashed id. */
    Optional<CustomAttributeName> customAttributeName(String attributeId);
}
