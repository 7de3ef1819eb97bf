package io.dataproducts.gateway.sandbox.search;

import java.util.UUID;

/** The id of an entity's document in the index, which is not its GUID. */
public final class DocumentId {

    private DocumentId() {}

    /** Returns the document id of the entity with this GUID: lower-case letters and digits, always the same. */
    public static String of(String guid) {
        var uuid = UUID.fromString(guid);
        long mixed = uuid.getMostSignificantBits() ^ Long.rotateLeft(uuid.getLeastSignificantBits(), 21);
        return Long.toUnsignedString(mixed, Character.MAX_RADIX);
    }
}
