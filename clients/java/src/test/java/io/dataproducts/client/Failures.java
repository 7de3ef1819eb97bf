package io.dataproducts.client;

import io.dataproducts.client.invoker.ApiException;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Failures of calls, as the generated code throws them. */
final class Failures {

    private Failures() {}

    /** The connection broke before an answer came. */
    static ApiException lost() {
        return new ApiException(new IOException("HTTP/1.1 header parser received no bytes"));
    }

    static ApiException retryable(Map<String, String> headers) {
        return problem(503, """
                {"code": "atlan-unavailable", "status": 503, "title": "Atlan is not available", "retryable": true,
                 "type": "http://localhost/problems/atlan-unavailable", "instance": "urn:uuid:0"}""", headers);
    }

    static ApiException notRetryable() {
        return problem(422, """
                {"code": "invalid-body", "status": 422, "title": "The body breaks a rule", "detail": "2 faults",
                 "retryable": false, "type": "http://localhost/problems/invalid-body", "instance": "urn:uuid:1",
                 "errors": [{"code": "unknown-tag", "detail": "did you mean 'PII'?", "pointer": "/assets/tags/0"},
                            {"code": "required", "detail": "must be given", "pointer": "/name", "since": "0.2"}],
                 "mood": {"of": ["the", "day"]}}""", Map.of());
    }

    static ApiException problem(int status, String body, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.putIfAbsent("Content-Type", "application/problem+json");
        return answer(status, body, all);
    }

    static ApiException answer(int status, String body, Map<String, String> headers) {
        var lists = new HashMap<String, List<String>>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return new ApiException(status, "failed", HttpHeaders.of(lists, (header, value) -> true), body);
    }
}
