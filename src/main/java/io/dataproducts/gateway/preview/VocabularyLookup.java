package io.dataproducts.gateway.preview;

import io.dataproducts.gateway.atlan.Queries;
import io.dataproducts.gateway.atlan.TypedefNames;
import io.dataproducts.gateway.atlan.Vocabulary;
import io.dataproducts.gateway.platform.paging.Page;
import io.dataproducts.gateway.platform.paging.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Looks names up that type definitions hold: tags, types and custom metadata, in the order of their names. */
@Service
class VocabularyLookup {

    private final Vocabulary vocabulary;
    private final AssetCounts counts;

    VocabularyLookup(Vocabulary vocabulary, AssetCounts counts) {
        this.vocabulary = vocabulary;
        this.counts = counts;
    }

    Page<TagView> tags(LookupQuery query) {
        var page = page("tags", query, vocabulary.freshNames().tags(), TypedefNames.Tag::name);
        var assets = counts.by(page.items(), tag -> AssetCounts.tagged(tag.id()));
        return page.map(tag -> new TagView(tag.name(), assets.applyAsLong(tag)));
    }

    Page<TypeView> types(LookupQuery query) {
        var page = page("types", query, vocabulary.freshNames().types(), Function.identity());
        var assets = counts.by(page.items(), Queries::ofType);
        return page.map(type -> new TypeView(type, assets.applyAsLong(type)));
    }

    Page<CustomMetadataView> customMetadata(LookupQuery query) {
        var sets = vocabulary.freshNames().customMetadata();
        var page = page("customMetadata", query, sets, TypedefNames.CustomMetadataSet::name);
        ToLongFunction<TypedefNames.CustomMetadataSet> assets =
                counts.by(page.items(), VocabularyLookup::hasAnyAttribute);
        return page.map(set -> CustomMetadataView.of(set, assets.applyAsLong(set)));
    }

    private static JsonNode hasAnyAttribute(TypedefNames.CustomMetadataSet set) {
        return Queries.any(set.attributes().stream()
                .map(attribute -> Queries.exists(attribute.id()))
                .toArray(JsonNode[]::new));
    }

    private static <T> Page<T> page(String what, LookupQuery query, List<T> all, Function<T, String> name) {
        var request = PageRequest.of(query.limit(), query.cursor(), false, what + " " + query.q());
        var fitting = all.stream()
                .filter(item -> query.fits(name.apply(item)))
                .sorted(Comparator.comparing(name))
                .dropWhile(item -> request.after()
                        .filter(last -> name.apply(item).compareTo(last) <= 0)
                        .isPresent())
                .toList();
        var items = fitting.stream().limit(request.limit()).toList();
        var next = fitting.size() > items.size() ? request.cursorAfter(name.apply(items.getLast())) : null;
        return new Page<>(items, next, null);
    }
}
