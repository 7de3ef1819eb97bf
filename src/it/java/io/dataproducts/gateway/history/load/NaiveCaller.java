package io.dataproducts.gateway.history.load;

import io.dataproducts.gateway.history.evidence.Answer;
import io.dataproducts.gateway.history.evidence.EvidenceFiles;
import io.dataproducts.gateway.history.evidence.Exchange.Purpose;
import io.dataproducts.gateway.history.evidence.Outcome;
import io.dataproducts.gateway.history.evidence.Wish;
import io.dataproducts.gateway.history.rig.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Creates products as a client without the protocol does: straight in Atlan, and again on every failure, as SDKs do. It
 * has no memory of keys.
 */
final class NaiveCaller implements AutoCloseable {

    private static final String AGENT = "naive";
    private static final int ATTEMPTS = 5;
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String SELECTION =
            "{\"query\":{\"dsl\":{\"query\":{\"bool\":{\"filter\":{\"term\":{\"__typeName.keyword\":\"Table\"}}}}}}}";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI sandbox;
    private final Recorder recorder;

    NaiveCaller(URI sandbox, Recorder recorder) {
        this.sandbox = sandbox;
        this.recorder = recorder;
    }

    Answer create(Wish wish, Purpose purpose) {
        return recorder.request(wish, purpose, AGENT, () -> retry(wish));
    }

    private Answer retry(Wish wish) {
        var answer = attempt(wish);
        for (int i = 1; i < ATTEMPTS && answer.outcome() == Outcome.UNKNOWN; i++) {
            answer = attempt(wish);
        }
        return answer;
    }

    private Answer attempt(Wish wish) {
        var request = HttpRequest.newBuilder(sandbox.resolve("/api/meta/entity/bulk"))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + Sandbox.TOKEN)
                .header("Content-Type", "application/json")
                .header("x-atlan-agent-id", AGENT)
                .POST(BodyPublishers.ofString(envelope(wish).toString()));
        try {
            return meaning(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException | JacksonException failure) {
            return Answer.none(String.valueOf(failure.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer meaning(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status >= 500 || status == 429) {
            return Answer.none("status " + status);
        }
        var json = EvidenceFiles.JSON.readTree(response.body());
        var guid = Answers.text(json.path("guidAssignments"), "-1");
        return status == 200 && guid != null
                ? new Answer(Outcome.ACKNOWLEDGED, status, null, false, null, guid, false, null)
                : new Answer(Outcome.REFUSED, status, Answers.text(json, "errorCode"), false, null, null, false, null);
    }

    private static ObjectNode envelope(Wish wish) {
        var envelope = EvidenceFiles.JSON.createObjectNode();
        var product = envelope.putArray("entities")
                .addObject()
                .put("typeName", "DataProduct")
                .put("guid", "-1");
        product.putObject("attributes")
                .put("name", wish.name())
                .put("qualifiedName", "default/product/" + wish.id())
                .put("userDescription", wish.description())
                .put("dataProductAssetsDSL", SELECTION)
                .put("dataProductAssetsPlaybookFilter", "{\"condition\":\"AND\",\"isGroupLocked\":false,\"rules\":[]}")
                .put("daapStatus", "Active")
                .put("daapVisibility", "Private");
        product.putObject("relationshipAttributes")
                .putObject("dataDomain")
                .put("typeName", "DataDomain")
                .put("guid", wish.domain());
        return envelope;
    }

    @Override
    public void close() {
        http.close();
    }
}
