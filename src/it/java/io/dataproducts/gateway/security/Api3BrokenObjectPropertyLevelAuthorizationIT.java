package io.dataproducts.gateway.security;

import static io.dataproducts.gateway.testing.Api.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** API3:2023. Callers write what they may write, and see what they may see, member by member. */
class Api3BrokenObjectPropertyLevelAuthorizationIT extends SecuredGateway {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'guid': '" + TRUSTED_SPEND + "'",
                "'qualifiedName': 'default/domain/x'",
                "'archived': true",
                "'url': 'http://localhost'",
                "'lineageStatus': 'Completed'",
                "'created': {'by': 'eve'}",
                "'updated': {'by': 'eve'}",
                "'attributes': {'daapStatus': 'Active'}",
                "'daapStatus': 'Active'",
                "'relationshipAttributes': {}",
                "'visibility': 'Public', 'visibleTo': {'users': ['eve']}",
            })
    void refusesMembersThatCallersCannotWrite(String members) {
        var caller = caller("write:" + MARKETING);
        var product = "/products/" + newProduct(MARKETING);
        var before = caller.get(product).response().body();

        assertThat(caller.patch(product, quoted("{" + members + "}")).status()).isEqualTo(422);
        assertThat(caller.post(
                                "/products",
                                quoted("{'name': 'N', 'domain': '%s', 'assets': {'types': ['Table']}, %s}"
                                        .formatted(MARKETING, members)))
                        .status())
                .isEqualTo(422);
        assertThat(caller.get(product).response().body()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ownerUsers", "__guid", "adminUsers", "sourceURL", "gatewayAttempt"})
    void showsOnlyAttributesThatAreMeantToBeShown(String name) {
        var reader = caller("read:*");
        var product = "/products/" + TRUSTED_SPEND;

        for (var path : new String[] {product, "/products", product + "/assets", "/domains/" + FINANCE + "/products"}) {
            var answer = reader.get(path + "?attributes=certificateStatus," + name);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.text("/detail")).doesNotContain(name);
        }
        assertThat(reader.post(
                                "/selections/preview",
                                quoted("{'assets': {'types': ['Table']}, 'attributes': ['%s']}".formatted(name)))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aKeyCannotBeGivenWithMembersOfTheLedger() {
        assertThat(operator()
                        .post(
                                "/api-keys",
                                quoted("{'name':'n','owner':'o','grants':['read:*'],'expiresAt':'2099-01-01T00:00:00Z',"
                                        + "'key':'mine','createdBy':'eve'}"))
                        .status())
                .isEqualTo(422);
    }
}
