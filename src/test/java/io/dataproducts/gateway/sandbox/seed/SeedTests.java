package io.dataproducts.gateway.sandbox.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.sandbox.TestCatalog;
import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.type.Relation;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SeedTests {

    private static final Set<String> NO_ASSETS =
            Set.of("DataDomain", "DataProduct", "AtlasGlossary", "AtlasGlossaryTerm");
    private static final TestCatalog CATALOG = TestCatalog.seeded();

    @Test
    void isTheSameAtEveryStart() {
        assertThat(Seed.entities(Seed.types())).isEqualTo(Seed.entities(Seed.types()));
    }

    @Test
    void givesEveryEntityAGuidAndAQualifiedNameOfItsOwn() {
        var entities = Seed.entities(CATALOG.types());

        assertThat(entities).extracting(Entity::guid).doesNotHaveDuplicates();
        assertThat(entities).extracting(Entity::qualifiedName).doesNotHaveDuplicates();
    }

    @Test
    void hasEnoughAssetsToSearch() {
        var assets = all(entity -> entity.isActive() && !NO_ASSETS.contains(entity.typeName()));

        assertThat(assets).hasSizeGreaterThanOrEqualTo(300);
        assertThat(assets.stream().map(Entity::typeName).distinct()).hasSizeGreaterThanOrEqualTo(15);
        assertThat(all(entity -> !entity.isActive())).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void hasThirteenVerifiedTablesForMarketing() {
        var names = CATALOG.names("""
                {"bool": {"filter": {"bool": {"filter": [{"term": {"__state": "ACTIVE"}},
                  {"term": {"__typeName.keyword": "Table"}}, {"term": {"certificateStatus": "VERIFIED"}},
                  {"bool": {"should": [{"terms": {"__traitNames": ["hV5tUjaM0bKyBdjqzyhDkx"]}},
                    {"terms": {"__propagatedTraitNames": ["hV5tUjaM0bKyBdjqzyhDkx"]}}], "minimum_should_match": 1}}]}}}}""");

        assertThat(names).hasSize(13).contains("FCT_CAMPAIGN_SPEND", "FCT_ORDERS");
    }

    @Test
    void hasOneTagThatNobodyCarries() {
        var carried = all(_ -> true).stream()
                .flatMap(entity -> entity.governance().classifications().stream())
                .map(classification -> classification.typeName())
                .collect(Collectors.toSet());

        assertThat(CATALOG.types().tags().filter(tag -> !carried.contains(tag.id())))
                .extracting(tag -> tag.displayName())
                .containsExactly("Unused Since 2024");
    }

    @Test
    void putsEveryProductIntoADomain() {
        assertThat(all(entity -> entity.typeName().equals("DataProduct")))
                .hasSize(7)
                .allSatisfy(product -> {
                    var domain = CATALOG.get(
                            product.references(Relation.DATA_DOMAIN.name()).getFirst());
                    assertThat(product.qualifiedName()).startsWith(domain.qualifiedName() + "/product/");
                    assertThat(product.text("parentDomainQualifiedName")).isEqualTo(domain.qualifiedName());
                    assertThat(CATALOG.types().get(domain.typeName()).is("DataDomain"))
                            .isTrue();
                });
    }

    @Test
    void storesSelectionsThatFindSomething() {
        var products = all(entity -> entity.isActive() && entity.typeName().equals("DataProduct"));

        assertThat(products).allSatisfy(product -> {
            var dsl = JsonMapper.shared().readTree(product.text("dataProductAssetsDSL"));
            assertThat(CATALOG.names(dsl.at("/query/dsl/query").toString()))
                    .as(product.name())
                    .isNotEmpty();
        });
    }

    @Test
    void usesOneDomainNameTwiceUnderDifferentParents() {
        assertThat(all(entity -> entity.typeName().equals("DataDomain")))
                .extracting(Entity::name)
                .containsExactlyInAnyOrder(
                        "Marketing",
                        "Finance",
                        "Brand",
                        "Campaigns",
                        "Analytics",
                        "Email",
                        "Controlling",
                        "Analytics",
                        "Events");
    }

    private static List<Entity> all(Predicate<Entity> wanted) {
        return CATALOG.graph().all().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Entity::guid))
                .toList();
    }
}
