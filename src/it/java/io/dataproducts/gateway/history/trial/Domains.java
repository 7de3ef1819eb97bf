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

    private Domains() {}

    /** The GUIDs of all domains that {@code gateway} shows. */
    static List<String> of(Gateway gateway) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(gateway.uri().resolve("/domains"));
            var response = http.send(request.build(), BodyHandlers.ofString());
            var guids = new ArrayList<String>();
            collect(EvidenceFiles.JSON.readTree(response.body()).path("items"), guids);
            if (guids.isEmpty()) {
                throw new IllegalStateException("no domains: " + response.body());
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
