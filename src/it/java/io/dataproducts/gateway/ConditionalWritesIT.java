package io.dataproducts.gateway;

import static io.dataproducts.gateway.testing.Api.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.sandbox.SandboxApplication;
import io.dataproducts.gateway.testing.Api;
import io.dataproducts.gateway.testing.Api.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writes under a version that the product no longer has, since somebody changed it in Atlan itself. */
class ConditionalWritesIT extends SandboxedGateway {

    private String path = "";
    private String version = "";

    enum Write {
        PATCH {
            @Override
            Answer send(Api api, String path) {
                return api.patch(path, "{\"description\": \"mine\"}");
            }
        },
        ARCHIVE {
            @Override
            Answer send(Api api, String path) {
                return api.delete(path);
            }
        },
        PURGE {
            @Override
            Answer send(Api api, String path) {
                return api.delete(path + "?mode=purge");
            }
        };

        abstract Answer send(Api api, String path);
    }

    private void create() {
        var product = "{'name':'%s','domain':'Marketing','assets':{'types':['Table']}}".formatted(UUID.randomUUID());
        path = "/products/" + api.post("/products", quoted(product)).text("/guid");
        version = api.get(path).header("ETag");
    }

    private void describeInAtlan(String description) {
        var atlan = new Api(SandboxApplication.port(SANDBOX));
        var product = api.get(path).json();
        var entity =
                "{'entities':[{'typeName':'DataProduct','attributes':{'qualifiedName':'%s','name':'%s','userDescription':'%s'}}]}"
                        .formatted(
                                product.path("qualifiedName").asString(),
                                product.path("name").asString(),
                                description);
        var answer = atlan.send(atlan.request("/api/meta/entity/bulk")
                .header("Authorization", "Bearer sandbox")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(quoted(entity))));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertThat(api.get(path).text("/description")).isEqualTo(description);
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedAndChangesNothing(Write write) {
        create();
        describeInAtlan("theirs");
        var theirs = api.get(path);

        var answer = write.send(api.with("If-Match", version), path);

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.text("/code")).isEqualTo("precondition-failed");
        assertThat(api.get(path).json()).isEqualTo(theirs.json());
    }

    @ParameterizedTest
    @EnumSource
    void isMadeUnderTheVersionThatItHasNow(Write write) {
        create();
        describeInAtlan("theirs");

        var answer = write.send(api.with("If-Match", api.get(path).header("ETag")), path);

        assertThat(answer.status()).isIn(200, 204);
    }

    @Test
    void aRestoreIsHeldToTheVersionThatWasArchived() {
        create();
        api.delete(path);
        var archived = api.get(path).header("ETag");
        api.post(path + "/restore");
        Write.PATCH.send(api, path);
        api.delete(path);

        var late = api.with("If-Match", archived).post(path + "/restore");

        assertThat(late.text("/code")).isEqualTo("precondition-failed");
        assertThat(api.get(path).text("/status")).isEqualTo("Archived");
        assertThat(api.with("If-Match", api.get(path).header("ETag"))
                        .post(path + "/restore")
                        .status())
                .isEqualTo(200);
    }
}
