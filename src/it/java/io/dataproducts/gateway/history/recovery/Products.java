package io.dataproducts.gateway.history.recovery;

import io.dataproducts.gateway.history.evidence.EvidenceFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** What there is to read in a trial. */
final class Products {

    /** A domain of the sandbox's catalogue. */
    static final String DOMAIN = "d0fa1000-0000-4000-8000-000000000001";

    private Products() {}

    /** Makes {@code count} products and returns their GUIDs. */
    static List<String> create(URI gateway, int count) throws IOException, InterruptedException {
        var guids = new ArrayList<String>();
        try (var http = HttpClient.newHttpClient()) {
            for (int i = 0; i < count; i++) {
                var request = HttpRequest.newBuilder(gateway.resolve("/products"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("""
                                { "name": "Read %d", "domain": "%s", "assets": { "types": ["Table"] } }""".formatted(i, DOMAIN)));
                var response = http.send(request.build(), BodyHandlers.ofString());
                if (response.statusCode() != 201) {
                    throw new IllegalStateException("no product: " + response.body());
                }
                guids.add(EvidenceFiles.JSON
                        .readTree(response.body())
                        .path("guid")
                        .asString());
            }
        }
        return guids;
    }
}
