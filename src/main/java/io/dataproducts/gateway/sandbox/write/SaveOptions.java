package io.dataproducts.gateway.sandbox.write;

/**
 * What a save does beside attributes and relationships, which the request's parameters say.
 *
 * @param replaceTags whether the given tags replace those of an existing entity
 * @param appendTags whether tags are added and removed one by one
 * @param replaceCustomMetadata whether custom metadata is written on update at all
 * @param overwriteCustomMetadata whether it then replaces all that is there
 */
public record SaveOptions(
        boolean replaceTags, boolean appendTags, boolean replaceCustomMetadata, boolean overwriteCustomMetadata) {

    public static final SaveOptions NONE = new SaveOptions(false, false, false, false);
}
