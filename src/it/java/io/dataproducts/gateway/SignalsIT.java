package io.dataproducts.gateway;

import static io.dataproducts.gateway.testing.Api.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dataproducts.gateway.platform.problem.ProblemType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the running gateway shows of itself: metrics as the chart asks for them, health, and trace ids. */
@TestPropertySource(properties = {"management.server.port=0", "gateway.ledger.url=jdbc:h2:mem:signals"})
class SignalsIT extends SandboxedGateway {

    private static final Path DASHBOARD = Path.of("helm/dashboards/gateway.json");
    private static final Path ALERTS = Path.of("helm/rules/alerts.yaml");
    private static final Pattern SELECTOR = Pattern.compile("([a-z][a-z0-9_:]+)\\{([^{}]*)}");
    private static final Pattern EXACT = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");
    /** Labels whose values are there once something failed. */
    private static final Set<String> IN_TROUBLE = Set.of("status", "problem", "outcome");

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalManagementPort
    int managementPort;

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void everyMetricOfTheDashboardAndTheAlertsIsThere() throws Exception {
        api.get("/products?limit=1");
        api.post("/products", quoted("{'name':'Signals','domain':'Marketing','assets':{'types':['Table']}}"));
        var series = get(managementPort, "/actuator/prometheus").body().lines().toList();
        var queries = queries();

        var missing = queries.stream()
                .flatMap(query -> SELECTOR.matcher(query).results())
                // A colon is in the names of what rules record.
                .filter(selector -> !selector.group(1).contains(":"))
                .filter(selector -> series.stream().noneMatch(line -> isSelected(line, selector)))
                .map(MatchResult::group)
                .collect(Collectors.toSet());

        assertThat(queries)
                .hasSizeGreaterThan(30)
                .allMatch(query -> SELECTOR.matcher(query).find() || query.contains("gateway:errors:ratio"));
        assertThat(missing).as("selectors that select nothing").isEmpty();
    }

    /** What is Atlan's is not ours, each alternative stands for a problem that there is, and they are failures. */
    @Test
    void theDashboardSaysOfEachFailureWhoseItIs() throws IOException {
        var patterns = Pattern.compile("problem[=!]~\"([^\"]+)\"")
                .matcher(String.join("\n", queries()))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());

        assertThat(patterns).hasSize(1);
        assertThat(patterns.stream().flatMap(pattern -> Stream.of(pattern.split("\\|"))))
                .allMatch(alternative -> Arrays.stream(ProblemType.values())
                        .anyMatch(type -> type.slug().matches(alternative) && type.status() >= 500));
    }

    @Test
    void requestsAreCountedByTheProblemThatTheyWereAnsweredWith() throws Exception {
        assertThat(api.get("/products/00000000-0000-4000-8000-000000000000").text("/code"))
                .isEqualTo("product-not-found");

        await().untilAsserted(() -> assertThat(
                        get(managementPort, "/actuator/prometheus").body().lines())
                .anyMatch(line -> line.startsWith("http_server_requests_seconds_count{")
                        && line.contains("problem=\"product-not-found\"")
                        && line.contains("status=\"404\"")));
    }

    @Test
    void everyAlertHasARunbook() throws IOException {
        var rules = Files.readString(ALERTS);
        var headings = Files.readString(Path.of("docs/operations.md"))
                .lines()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4))
                .collect(Collectors.toSet());

        var alerts = Pattern.compile("- alert: (\\w+)")
                .matcher(rules)
                .results()
                .map(alert -> alert.group(1))
                .toList();
        var anchors = Pattern.compile("runbook_url: RUNBOOKS#(\\w+)")
                .matcher(rules)
                .results()
                .map(a -> a.group(1));

        assertThat(alerts).isNotEmpty().allMatch(headings::contains);
        assertThat(anchors.toList())
                .isEqualTo(alerts.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void theProblemNamesTheTraceOfTheCaller() throws Exception {
        var problem = get(port, "/products?unknown=1", "traceparent", "00-" + TRACE + "-b7ad6b7169203331-00");

        assertThat(problem.body()).contains("\"traceId\":\"" + TRACE + "\"");
    }

    @Test
    void aTraceIsBegunWhereTheCallerHasNoneOrAMalformedOne() throws Exception {
        var problem = get(port, "/products?unknown=1", "traceparent", "00-nonsense");

        assertThat(problem.statusCode()).isEqualTo(400);
        assertThat(problem.body()).containsPattern("\"traceId\":\"[0-9a-f]{32}\"");
    }

    @Test
    void healthTellsOfAtlanAndTheProbesDoNotAskIt() throws Exception {
        assertThat(get(managementPort, "/actuator/health").body())
                .contains("\"atlan\":{\"details\":{\"search\":\"CLOSED\"");
        for (var probe : List.of("liveness", "readiness")) {
            assertThat(json(get(managementPort, "/actuator/health/" + probe).body())
                            .path("components")
                            .propertyNames())
                    .containsExactly(probe + "State");
        }
    }

    private static boolean isSelected(String line, MatchResult selector) {
        return line.startsWith(selector.group(1) + "{")
                && EXACT.matcher(selector.group(2))
                        .results()
                        // Prometheus adds it to what it reads from a pod.
                        .filter(matcher -> !matcher.group(1).equals("namespace"))
                        .allMatch(matcher -> line.contains(
                                IN_TROUBLE.contains(matcher.group(1)) ? matcher.group(1) + "=" : matcher.group()));
    }

    private static Set<String> queries() throws IOException {
        var found = new HashSet<String>();
        json(Files.readString(DASHBOARD)).findValuesAsString("expr").forEach(found::add);
        Stream.of(Files.readString(ALERTS).split("\\n +(?:- record|- alert|for|labels)(?=: ?)"))
                .filter(part -> part.contains("expr:"))
                .map(part -> part.substring(part.indexOf("expr:")))
                .forEach(found::add);
        return found;
    }

    private HttpResponse<String> get(int to, String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(to, path)))
                .method("GET", BodyPublishers.noBody());
        return http.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
