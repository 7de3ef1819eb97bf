package io.dataproducts.gateway.once;

import io.dataproducts.gateway.platform.problem.ProblemAnswers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** HTTP answers to writes that were made. */
public final class WriteAnswers {

    private WriteAnswers() {}

    /** The answer that tells what was {@code performed}, and whether it is a replay. */
    public static ResponseEntity<String> of(Performed performed) {
        var answer = performed.answer();
        var response = ResponseEntity.status(answer.status());
        if (answer.status() == HttpStatus.CREATED.value()) {
            answer.location().ifPresent(location -> response.header(HttpHeaders.LOCATION, location));
        }
        answer.etag().ifPresent(etag -> response.header(HttpHeaders.ETAG, etag));
        if (performed.replayed()) {
            response.header(ProblemAnswers.REPLAYED, "true");
        }
        return answer.body().isEmpty()
                ? response.build()
                : response.contentType(MediaType.APPLICATION_JSON).body(answer.body());
    }
}
