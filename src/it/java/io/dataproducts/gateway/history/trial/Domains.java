package io.dataproducts.gateway.history.trial;

import io.dataproducts.gateway.history.evidence.EvidenceFiles;
import io.dataproducts.gateway.history.rig.Gateway;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The data domains that the sandbox comes with. */
final class Domains {

    private static final int TRIES = 10;

    private Domains() {}

    /** The GUIDs of all domains that {@code gateway} shows; a gateway that has just started may take several tries. */
    static List<String> of(Gateway gateway) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(gateway.uri().resolve("/domains")).build();
            var guids = new ArrayList<String>();
            var body = "";
            for (int i = 0; i < TRIES && guids.isEmpty(); i++) {
                body = http.send(request, BodyHandlers.ofString()).body();
                collect(EvidenceFiles.JSON.readTree(body).path("items"), guids);
            }
            if (guids.isEmpty()) {
                throw new IllegalStateException("no domains: " + body);
            }
            return List.copyOf(guids);
        }
    }

    private static void collect(JsonNode domains, List<String> guids) {
        for (var domain : domains) {
            guids.add(domain.path("guid").asString());
            collect(domain.path("children"), guids);
        }
    }
}
