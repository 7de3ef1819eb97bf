package io.dataproducts.gateway.security;

import static io.dataproducts.gateway.testing.Api.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.testing.Api;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** API1:2023. What belongs to a domain that the caller may not see is not there, on every path. */
class Api1BrokenObjectLevelAuthorizationIT extends SecuredGateway {

    private static final String PATCH = quoted("{'description': 'mine'}");

    /** Every call about one product or domain, by method and path in the contract, with the query that makes it another. */
    static Stream<List<String>> callsAboutOne() {
        return Stream.of(
                List.of("get", "/products/{guid}", ""),
                List.of("get", "/products/{guid}", "?attributes=certificateStatus"),
                List.of("get", "/products/{guid}/assets", ""),
                List.of("patch", "/products/{guid}", ""),
                List.of("patch", "/products/{guid}", "?dryRun=true"),
                List.of("delete", "/products/{guid}", ""),
                List.of("delete", "/products/{guid}", "?mode=purge"),
                List.of("post", "/products/{guid}/restore", ""),
                List.of("get", "/domains/{guid}", ""),
                List.of("get", "/domains/{guid}/products", ""),
                List.of("get", "/domains/{guid}/products", "?includeSubdomains=true"));
    }

    @ParameterizedTest
    @MethodSource("callsAboutOne")
    void hidesWhatIsAnotherDomains(List<String> call) {
        assertThat(call(caller("admin:" + MARKETING), call, FINANCE, TRUSTED_SPEND)
                        .status())
                .isEqualTo(404);
        assertThat(call(caller("read:" + MARKETING), call, FINANCE, TRUSTED_SPEND)
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("callsAboutOne")
    void refusesWhoMayDoNothingAnywhere(List<String> call) {
        assertThat(call(caller(), call, FINANCE, TRUSTED_SPEND).status()).isEqualTo(403);
    }

    /** A new path about one thing must be added above. */
    @Test
    void everySuchPathOfTheContractIsTested() {
        var inContract = new HashSet<String>();
        nobody.get("/openapi").json().path("paths").properties().stream()
                .filter(path -> path.getKey().contains("{guid}"))
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> inContract.add(method + " " + path.getKey())));

        assertThat(callsAboutOne().map(call -> call.get(0) + " " + call.get(1)).collect(Collectors.toSet()))
                .isEqualTo(inContract);
    }

    @Test
    void letsReadersSeeAndNotWrite() {
        var product = newProduct(BRAND);
        var reader = caller("read:" + MARKETING);

        assertThat(reader.get("/products/" + product).status()).isEqualTo(200);
        assertThat(reader.patch("/products/" + product, PATCH).status()).isEqualTo(403);
        assertThat(reader.delete("/products/" + product).status()).isEqualTo(403);
        assertThat(reader.post("/products/" + product + "/restore").status()).isEqualTo(403);
        assertThat(reader.post("/products", product("Mine", BRAND)).status()).isEqualTo(403);
        assertThat(operator().get("/products/" + product).json().has("description"))
                .isFalse();
    }

    @Test
    void writesDoNotIncludePurges() {
        var product = newProduct(MARKETING);

        assertThat(caller("write:" + MARKETING)
                        .delete("/products/" + product + "?mode=purge")
                        .status())
                .isEqualTo(403);
        assertThat(caller("purge:" + MARKETING)
                        .delete("/products/" + product + "?mode=purge")
                        .status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {FINANCE, "Finance", "default/domain/Qm4tZx7Lr2Wv9KcYp1NbH/super", "Finance/Controlling"})
    void doesNotKnowAnotherDomainByAnyName(String reference) {
        var caller = caller("admin:" + MARKETING);

        for (var answer : List.of(
                caller.post("/products", product("Mine", reference)),
                caller.post("/products?dryRun=true", product("Mine", reference)),
                caller.get("/products?domain=" + reference))) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text("/errors/0/code")).isEqualTo("unknown-domain");
        }
    }

    @Test
    void namesNoDomainThatTheCallerMayNotSee() {
        var hidden = caller("write:" + MARKETING).post("/products", product("Mine", "Finanse"));
        var shown = caller("write:" + FINANCE).post("/products", product("Mine", "Finanse"));

        assertThat(hidden.response().body()).doesNotContain("Finance");
        assertThat(shown.response().body()).contains("Finance");
    }

    @Test
    void listsAndCountsWhatTheCallerMaySee() {
        var all = operator().get("/products?limit=100&count=true");
        var brand = caller("read:" + BRAND).get("/products?limit=100&count=true");

        assertThat(domains(all)).contains(FINANCE, MARKETING);
        assertThat(domains(brand)).containsOnly(BRAND);
        assertThat(brand.json().path("count").asInt())
                .isEqualTo(brand.json().path("items").size());
        assertThat(caller("read:" + MARKETING)
                        .get("/products?name=Trusted%20Spend&count=true")
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
    }

    @Test
    void pagesHoldTheSameAsOneList() {
        var caller = caller("read:" + MARKETING);
        var whole = guids(caller.get("/products?limit=100"));

        var paged = new HashSet<String>();
        var page = caller.get("/products?limit=2");
        paged.addAll(guids(page));
        while (page.json().has("nextCursor")) {
            page = caller.get("/products?limit=2&cursor=" + page.text("/nextCursor"));
            paged.addAll(guids(page));
        }

        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void showsThePartOfTheTreeThatTheCallerMaySee() {
        var tree = caller("read:" + BRAND).get("/domains");

        assertThat(tree.json().path("items")).hasSize(1);
        assertThat(tree.text("/items/0/guid")).isEqualTo(BRAND);
        assertThat(tree.json().at("/items/0/parent").isMissingNode()).isTrue();
    }

    @Test
    void aKeyOfOneCallerReplaysNothingForAnother() {
        var name = product("Replayed " + System.nanoTime(), MARKETING);
        var first = create(caller("write:" + MARKETING), name);
        var other = create(nobody.withToken(ISSUER.token("bob", "write:" + FINANCE)), name);
        var demoted = create(caller("read:" + MARKETING), name);

        assertThat(first.status()).isEqualTo(201);
        assertThat(other.status()).isEqualTo(422);
        assertThat(demoted.status()).isEqualTo(403);
        assertThat(create(caller("write:" + MARKETING), name).header("Idempotent-Replayed"))
                .isEqualTo("true");
    }

    private static Api.Answer create(Api api, String body) {
        return api.send(api.request("/products")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", Integer.toHexString(body.hashCode()))
                .POST(BodyPublishers.ofString(body)));
    }

    private static Api.Answer call(Api api, List<String> call, String domain, String product) {
        var guid = call.get(1).startsWith("/domains") ? domain : product;
        var path = call.get(1).replace("{guid}", guid) + call.get(2);
        return switch (call.get(0)) {
            case "get" -> api.get(path);
            case "patch" -> api.patch(path, PATCH);
            case "delete" -> api.delete(path);
            case "post" -> api.post(path);
            default -> throw new IllegalArgumentException(call.get(0));
        };
    }

    private static List<String> domains(Api.Answer list) {
        return values(list, "/domain/guid");
    }

    private static Set<String> guids(Api.Answer list) {
        return new HashSet<>(values(list, "/guid"));
    }

    private static List<String> values(Api.Answer list, String pointer) {
        return list.json()
                .path("items")
                .valueStream()
                .map(item -> item.at(pointer))
                .map(JsonNode::asString)
                .toList();
    }
}
