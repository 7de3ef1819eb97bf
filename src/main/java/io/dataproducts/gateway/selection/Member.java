package io.dataproducts.gateway.selection;

import io.dataproducts.gateway.selection.Selector.All;
import io.dataproducts.gateway.selection.Selector.Any;
import io.dataproducts.gateway.selection.Selector.Assets;
import io.dataproducts.gateway.selection.Selector.Certificates;
import io.dataproducts.gateway.selection.Selector.Connections;
import io.dataproducts.gateway.selection.Selector.Connectors;
import io.dataproducts.gateway.selection.Selector.CreatedAfter;
import io.dataproducts.gateway.selection.Selector.CustomMetadata;
import io.dataproducts.gateway.selection.Selector.DirectTags;
import io.dataproducts.gateway.selection.Selector.HasDescription;
import io.dataproducts.gateway.selection.Selector.HasLineage;
import io.dataproducts.gateway.selection.Selector.Name;
import io.dataproducts.gateway.selection.Selector.Not;
import io.dataproducts.gateway.selection.Selector.Owners;
import io.dataproducts.gateway.selection.Selector.Popularity;
import io.dataproducts.gateway.selection.Selector.SuperTypes;
import io.dataproducts.gateway.selection.Selector.Tags;
import io.dataproducts.gateway.selection.Selector.Terms;
import io.dataproducts.gateway.selection.Selector.Types;
import io.dataproducts.gateway.selection.Selector.UpdatedAfter;
import io.dataproducts.gateway.selection.Selector.Within;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The members that an object of the language can have, in the order in which they are written. */
public enum Member {
    TYPES("types"),
    SUPER_TYPES("superTypes"),
    CERTIFICATES("certificates"),
    TAGS("tags"),
    DIRECT_TAGS("directTags"),
    OWNERS("owners"),
    TERMS("terms"),
    CONNECTIONS("connections"),
    CONNECTORS("connectors"),
    WITHIN("within"),
    NAME("name"),
    HAS_DESCRIPTION("hasDescription"),
    HAS_LINEAGE("hasLineage"),
    CREATED_AFTER("createdAfter"),
    UPDATED_AFTER("updatedAfter"),
    POPULARITY("popularity"),
    CUSTOM_METADATA("customMetadata"),
    ASSETS("assets"),
    ALL("all"),
    ANY("any"),
    NOT("not");

    private final String json;

    Member(String json) {
        this.json = json;
    }

    /** Returns the name in JSON. */
    public String json() {
        return json;
    }

    static Member of(Selector selector) {
        return switch (selector) {
            case Types _ -> TYPES;
            case SuperTypes _ -> SUPER_TYPES;
            case Certificates _ -> CERTIFICATES;
            case Tags _ -> TAGS;
            case DirectTags _ -> DIRECT_TAGS;
            case Owners _ -> OWNERS;
            case Terms _ -> TERMS;
            case Connections _ -> CONNECTIONS;
            case Connectors _ -> CONNECTORS;
            case Within _ -> WITHIN;
            case Name _ -> NAME;
            case HasDescription _ -> HAS_DESCRIPTION;
            case HasLineage _ -> HAS_LINEAGE;
            case CreatedAfter _ -> CREATED_AFTER;
            case UpdatedAfter _ -> UPDATED_AFTER;
            case Popularity _ -> POPULARITY;
            case CustomMetadata _ -> CUSTOM_METADATA;
            case Assets _ -> ASSETS;
            case All _ -> ALL;
            case Any _ -> ANY;
            case Not _ -> NOT;
        };
    }

    static Optional<Member> find(String json) {
        return Arrays.stream(values())
                .filter(member -> member.json.equals(json))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Member::json).toList();
    }
}
