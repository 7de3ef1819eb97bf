package io.dataproducts.gateway.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainQualifiedNameTests {

    @ParameterizedTest
    @CsvSource({
        "default/domain/A/super, default/domain/A/super",
        "default/domain/A/super/domain/B, default/domain/A/super",
        "default/domain/A_b.c/super/domain/B/domain/C, default/domain/A_b.c/super",
        "default/domain/marketing, default/domain/marketing",
    })
    void knowsTheRootOfItsTree(String domain, String superDomain) {
        assertThat(new DomainQualifiedName(domain).superDomain().value()).isEqualTo(superDomain);
    }

    @Test
    void namesAProductAsDocumented() {
        var marketing = new DomainQualifiedName("default/domain/8S8vbC9hT6iPLMY2ydXqf/super");

        assertThat(marketing.product(new ProductName("Marketing Influence")))
                .isEqualTo("default/domain/8S8vbC9hT6iPLMY2ydXqf/super/product/marketingInfluence");
    }

    @Test
    void refusesTheNameOfSomethingElse() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DomainQualifiedName("default/snowflake/1"));
    }
}
