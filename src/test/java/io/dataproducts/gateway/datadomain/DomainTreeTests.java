package io.dataproducts.gateway.datadomain;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.naming.DomainQualifiedName;
import io.dataproducts.gateway.naming.Guid;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainTreeTests {

    private static final String ROOT = "default/domain/a/super";

    private final DataDomain marketing = domain(1, ROOT, "Marketing", null);
    private final DataDomain campaigns = domain(2, ROOT + "/domain/b", "Campaigns", ROOT);
    private final DataDomain socialMedia = domain(3, ROOT + "/domain/b/domain/c", "Web/Social", ROOT + "/domain/b");
    private final DataDomain finance = domain(4, "default/domain/f/super", "Finance", null);
    private final DomainTree tree = new DomainTree(List.of(socialMedia, campaigns, finance, marketing));

    @Test
    void nestsDomainsByName() {
        assertThat(tree.roots()).containsExactly(finance, marketing);
        assertThat(tree.children(marketing)).containsExactly(campaigns);
        assertThat(tree.parent(socialMedia)).contains(campaigns);
    }

    @Test
    void writesAPathThatItReadsAgain() {
        var path = tree.path(socialMedia).toString();

        assertThat(path).isEqualTo("Marketing/Campaigns/Web\\/Social");
        assertThat(tree.find(DomainPath.parse(path))).containsExactly(socialMedia);
    }

    @ParameterizedTest
    @CsvSource({"marketing", "Campaigns", "Marketing/", "/Marketing", "Marketing/Web", "''"})
    void findsPathsToTheLetterAndFromTheRoot(String path) {
        assertThat(tree.find(DomainPath.parse(path))).isEmpty();
    }

    @Test
    void findsBothWhenTwoDomainsHaveOnePath() {
        var twin = domain(5, "default/domain/g/super", "Finance", null);

        assertThat(new DomainTree(List.of(finance, twin)).find(DomainPath.parse("Finance")))
                .containsExactlyInAnyOrder(finance, twin);
    }

    @Test
    void suggestsNamesakesInAnyCaseAndWhatIsWrittenAlike() {
        assertThat(tree.pathsLike(DomainPath.parse("campaigns"))).containsExactly("Marketing/Campaigns");
        assertThat(tree.pathsLike(DomainPath.parse("Marketing/Campagns"))).contains("Marketing/Campaigns");
        assertThat(tree.pathsLike(DomainPath.parse("xyz"))).isEmpty();
    }

    @Test
    void showsADomainAtTheRootWhoseParentIsArchived() {
        assertThat(new DomainTree(List.of(campaigns)).roots()).containsExactly(campaigns);
    }

    @ParameterizedTest
    @CsvSource({"a\\b", "a\\\\", "\\/", "a/b\\/c\\\\"})
    void readsEveryPathItWrites(String path) {
        var names = DomainPath.parse(path);

        assertThat(DomainPath.parse(names.toString())).isEqualTo(names);
    }

    private static DataDomain domain(int number, String qualifiedName, String name, @Nullable String parent) {
        return new DataDomain(
                new Guid("00000000-0000-4000-8000-00000000000" + number),
                new DomainQualifiedName(qualifiedName),
                name,
                Optional.empty(),
                Optional.ofNullable(parent).map(DomainQualifiedName::new),
                true);
    }
}
