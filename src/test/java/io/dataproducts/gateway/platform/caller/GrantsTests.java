package io.dataproducts.gateway.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dataproducts.gateway.naming.Guid;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrantsTests {

    private static final Guid ROOT = new Guid("d0fa1000-0000-4000-8000-000000000001");
    private static final Guid CHILD = new Guid("d0fa1000-0000-4000-8000-000000000002");
    private static final DomainLine LINE_OF_CHILD = new DomainLine(List.of(CHILD, ROOT));
    private static final DomainLine LINE_OF_ROOT = new DomainLine(List.of(ROOT));

    @ParameterizedTest
    @EnumSource(Permission.class)
    void eachPermissionIncludesThoseBeforeIt(Permission given) {
        var grants = grants(given.slug() + ":" + ROOT);

        assertThat(Stream.of(Permission.values()).filter(wanted -> grants.allow(wanted, LINE_OF_ROOT)))
                .containsExactlyElementsOf(EnumSet.range(Permission.READ, given));
    }

    @Test
    void aGrantCoversTheDomainsBelowAndNotThoseAbove() {
        assertThat(grants("write:" + ROOT).allow(Permission.WRITE, LINE_OF_CHILD))
                .isTrue();
        assertThat(grants("write:" + CHILD).allow(Permission.READ, LINE_OF_ROOT))
                .isFalse();
    }

    @Test
    void permissionsOfTwoDomainsDoNotMix() {
        var grants = grants("admin:" + CHILD, "read:" + ROOT);

        assertThat(grants.allow(Permission.WRITE, LINE_OF_ROOT)).isFalse();
        assertThat(grants.allow(Permission.ADMIN, LINE_OF_CHILD)).isTrue();
        assertThat(grants.domains(Permission.WRITE)).containsExactly(CHILD);
    }

    @Test
    void whatBelongsToNoDomainIsForGrantsOnAll() {
        assertThat(grants("admin:" + ROOT).allow(Permission.READ, DomainLine.NONE))
                .isFalse();
        assertThat(grants("read:*").allow(Permission.READ, DomainLine.NONE)).isTrue();
        assertThat(grants("read:*").allowEverywhere(Permission.WRITE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "write",
                "write:",
                ":*",
                "WRITE:*",
                "write:**",
                "own:*",
                "write:Marketing",
                "write:* ",
                "openid"
            })
    void refusesWhatIsNoGrant(String text) {
        assertThat(Grant.find(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Grant.of(text)).withMessageNotContaining("Marketing");
    }

    private static Grants grants(String... texts) {
        return new Grants(Stream.of(texts).map(Grant::of).toList());
    }
}
