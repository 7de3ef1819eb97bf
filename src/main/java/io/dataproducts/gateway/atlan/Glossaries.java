package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.naming.ClosestNames;
import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.platform.cache.Snapshot;
import io.dataproducts.gateway.platform.cache.Snapshots;
import io.dataproducts.gateway.selection.Resolution;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Glossary terms, written {@code name@glossary}. */
public class Glossaries {

    /** Atlan's type of glossary terms. */
    public static final String TERM = "AtlasGlossaryTerm";

    /** What a search must return for a term to be named. */
    public static final List<String> ATTRIBUTES = List.of("name", "qualifiedName");

    private static final String GLOSSARY = "AtlasGlossary";
    private static final String GLOSSARY_OF_TERM = "__glossary";
    private static final int MOST_SUGGESTED = 100;

    private final EntityClient entities;
    private final SearchClient search;
    private final Snapshot<Map<String, String>> names;

    Glossaries(EntityClient entities, SearchClient search, Duration timeToLive, Snapshots snapshots) {
        this.entities = entities;
        this.search = search;
        this.names = snapshots.of("glossaries", this::load, timeToLive);
    }

    private Map<String, String> load() {
        return search.searchAll(Queries.active(GLOSSARY), ATTRIBUTES).stream()
                .collect(Collectors.toMap(AtlanEntity::qualifiedName, AtlanEntity::name, (one, _) -> one));
    }

    /** How people write a term; empty if its glossary is not known. */
    public Optional<String> reference(AtlanEntity term) {
        var glossary = term.qualifiedName().substring(term.qualifiedName().lastIndexOf('@') + 1);
        return Optional.ofNullable(names.get().get(glossary))
                .or(() -> Optional.ofNullable(names.refresh().get(glossary)))
                .map(name -> term.name() + "@" + name);
    }

    /** How people write the active term with this qualified name, if there is one. */
    Optional<String> reference(String qualifiedName) {
        return entities.find(TERM, qualifiedName).filter(AtlanEntity::isActive).flatMap(this::reference);
    }

    /** The qualified name of the term that {@code reference} means, {@code name@glossary} or a GUID. */
    Resolution<String> resolve(String reference) {
        var guid = Guid.find(reference);
        var found = guid.isPresent() ? byGuid(guid.get()) : byName(reference);
        return switch (found.size()) {
            case 0 -> new Resolution.Unknown<>(guid.isPresent() ? List.of() : closest(reference));
            case 1 -> new Resolution.Found<>(found.getFirst());
            default -> new Resolution.Ambiguous<>(found);
        };
    }

    private List<String> byGuid(Guid guid) {
        return entities
                .find(guid)
                .filter(entity -> entity.typeName().equals(TERM) && entity.isActive())
                .map(AtlanEntity::qualifiedName)
                .stream()
                .toList();
    }

    /** The glossary is what follows the last {@code @}: the names of terms may hold one. */
    private List<String> byName(String reference) {
        int at = reference.lastIndexOf('@');
        if (at < 1) {
            return List.of();
        }
        var name = reference.substring(0, at);
        return qualifiedNames(reference.substring(at + 1)).stream()
                .flatMap(glossary -> search
                        .searchAll(
                                Queries.all(
                                        Queries.active(TERM),
                                        Queries.term(GLOSSARY_OF_TERM, glossary),
                                        Queries.term("name.keyword", name)),
                                ATTRIBUTES)
                        .stream())
                .filter(term -> term.name().equals(name))
                .map(AtlanEntity::qualifiedName)
                .toList();
    }

    private List<String> qualifiedNames(String glossary) {
        var known = names.get().containsValue(glossary) ? names.get() : names.refresh();
        return known.entrySet().stream()
                .filter(one -> one.getValue().equals(glossary))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> closest(String reference) {
        var terms = search.search(SearchRequest.of(Queries.active(TERM), MOST_SUGGESTED, ATTRIBUTES));
        return ClosestNames.of(
                reference,
                terms.entities().stream()
                        .map(this::reference)
                        .flatMap(Optional::stream)
                        .toList());
    }
}
