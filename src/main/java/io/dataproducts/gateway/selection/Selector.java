package io.dataproducts.gateway.selection;

import java.util.List;

/**
 * One condition on assets. The values of a list are alternatives: one of them must hold. Lists keep the order of the
 * caller; a repeated value is dropped.
 */
public sealed interface Selector {

    /** Assets of these types, as {@code Table}. */
    record Types(List<String> names) implements Selector {
        public Types {
            names = distinct(names);
        }
    }

    /** Assets with one of these certificates: DRAFT, VERIFIED, DEPRECATED. */
    record Certificates(List<String> statuses) implements Selector {
        public Certificates {
            statuses = distinct(statuses);
        }
    }

    /** Assets that carry one of these Atlan tags, directly or by propagation; names as people see them. */
    record Tags(List<String> names) implements Selector {
        public Tags {
            names = distinct(names);
        }
    }

    /** Assets that carry one of these Atlan tags directly. */
    record DirectTags(List<String> names) implements Selector {
        public DirectTags {
            names = distinct(names);
        }
    }

    /** Assets that one of these users or groups owns. */
    record Owners(List<String> users, List<String> groups) implements Selector {
        public Owners {
            users = users.stream().distinct().toList();
            groups = groups.stream().distinct().toList();
            if (users.isEmpty() && groups.isEmpty()) {
                throw new IllegalArgumentException("owners must name a user or a group");
            }
        }
    }

    /** Assets of these connections, by qualified name, as {@code default/snowflake/1690000000}. */
    record Connections(List<String> qualifiedNames) implements Selector {
        public Connections {
            qualifiedNames = distinct(qualifiedNames);
        }
    }

    /** Assets below these containers, by qualified name; the containers themselves are not in. */
    record Within(List<String> qualifiedNames) implements Selector {
        public Within {
            qualifiedNames = distinct(qualifiedNames);
        }
    }

    /** These assets and no others, by GUID or qualified name. */
    record Assets(List<String> references) implements Selector {
        public Assets {
            references = distinct(references);
        }
    }

    private static List<String> distinct(List<String> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a selector must have a value");
        }
        return values.stream().distinct().toList();
    }
}
