package io.dataproducts.gateway.datadomain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The names from the root of the tree to a domain, written as {@code Marketing/Campaigns}. A slash in a name is written
 * {@code \/}, a backslash {@code \\}.
 */
record DomainPath(List<String> names) {

    DomainPath {
        names = List.copyOf(names);
    }

    static DomainPath parse(String text) {
        var names = new ArrayList<String>();
        var name = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escapes = c == '\\' && i + 1 < text.length() && "/\\".indexOf(text.charAt(i + 1)) >= 0;
            if (escapes) {
                name.append(text.charAt(++i));
            } else if (c == '/') {
                names.add(name.toString());
                name.setLength(0);
            } else {
                name.append(c);
            }
        }
        names.add(name.toString());
        return new DomainPath(names);
    }

    String last() {
        return names.getLast();
    }

    DomainPath child(String name) {
        var longer = new ArrayList<>(names);
        longer.add(name);
        return new DomainPath(longer);
    }

    @Override
    public String toString() {
        return names.stream()
                .map(name -> name.replace("\\", "\\\\").replace("/", "\\/"))
                .collect(Collectors.joining("/"));
    }
}
