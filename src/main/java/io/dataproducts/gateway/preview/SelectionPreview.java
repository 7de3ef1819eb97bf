package io.dataproducts.gateway.preview;

import io.dataproducts.gateway.atlan.SearchClient;
import io.dataproducts.gateway.atlan.SearchRequest;
import io.dataproducts.gateway.atlan.Vocabulary;
import io.dataproducts.gateway.platform.paging.AttributeNames;
import io.dataproducts.gateway.platform.paging.PageRequest;
import io.dataproducts.gateway.platform.problem.Fault;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.selection.SelectionJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows what a selection matches. */
@Service
class SelectionPreview {

    private static final int DEFAULT_LIMIT = 10;

    private final Selections selections;
    private final SearchClient search;
    private final SelectionWarnings warnings;
    private final SelectionExplanation explanations;
    private final Vocabulary vocabulary;
    private final AttributeNames attributeNames;

    SelectionPreview(
            Selections selections,
            SearchClient search,
            SelectionWarnings warnings,
            SelectionExplanation explanations,
            Vocabulary vocabulary,
            AttributeNames attributeNames) {
        this.selections = selections;
        this.search = search;
        this.warnings = warnings;
        this.explanations = explanations;
        this.vocabulary = vocabulary;
        this.attributeNames = attributeNames;
    }

    /** @throws ProblemException if the selection breaks a rule or names something unknown */
    PreviewView of(PreviewRequest request) {
        var faults = new ArrayList<Fault>();
        var chosen = chosen(request, faults);
        var attributes = attributes(request.attributes(), faults);
        int limit = request.limit() == null ? DEFAULT_LIMIT : request.limit();
        if (limit < 0 || limit > PageRequest.MAX_LIMIT) {
            faults.add(Fault.inBody("/limit", "out-of-bounds", "must be 0 to " + PageRequest.MAX_LIMIT));
        }
        if (!faults.isEmpty() || chosen.isEmpty()) {
            throw ProblemException.invalidBody(faults);
        }
        return preview(chosen.get(), attributes, limit, request.explain());
    }

    private PreviewView preview(
            Selections.Chosen chosen, List<String> attributes, int limit, @Nullable String explain) {
        var explanation = explain == null ? null : explanations.of(explain, chosen);
        var wanted = Stream.concat(AssetView.ATTRIBUTES.stream(), attributes.stream())
                .distinct()
                .toList();
        var tally = search.tallyByType(new SearchRequest(chosen.dsl().query(), limit, Optional.empty(), wanted, true));
        return new PreviewView(
                tally.hits().count(),
                byTypeName(tally.counts()),
                tally.hits().entities().stream()
                        .map(hit -> AssetView.of(hit, attributes))
                        .toList(),
                SelectionJson.write(chosen.selection().canonical()),
                chosen.dsl().query(),
                warnings.of(chosen, tally.hits().count()),
                explanation);
    }

    /** The index has the names of types in lower case only. */
    private Map<String, Long> byTypeName(Map<String, Long> counts) {
        var names = vocabulary.names().types().stream()
                .collect(Collectors.toMap(type -> type.toLowerCase(Locale.ROOT), Function.identity(), (one, _) -> one));
        var named = new LinkedHashMap<String, Long>();
        counts.forEach((type, count) -> named.put(names.getOrDefault(type, type), count));
        return named;
    }

    private Optional<Selections.Chosen> chosen(PreviewRequest request, List<Fault> faults) {
        if (request.assets() == null) {
            faults.add(Fault.inBody(
                    "/assets", "required", "is missing: the asset selection, as {\"types\": [\"Table\"]}"));
            return Optional.empty();
        }
        return selections.read(request.assets(), faults);
    }

    private List<String> attributes(@Nullable List<String> given, List<Fault> faults) {
        try {
            return attributeNames.of(given);
        } catch (ProblemException invalid) {
            faults.add(Fault.inBody(
                    "/attributes", invalid.faults().getFirst().code(), String.valueOf(invalid.getMessage())));
            return List.of();
        }
    }
}
