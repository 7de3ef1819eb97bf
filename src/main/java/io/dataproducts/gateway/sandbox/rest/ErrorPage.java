package io.dataproducts.gateway.sandbox.rest;

import io.dataproducts.gateway.sandbox.fault.ErrorAnswer;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/** An answer that somebody asked for in place of the real one. */
final class ErrorPage {

    private ErrorPage() {}

    static ServerResponse of(ErrorAnswer answer) {
        var response = ServerResponse.status(answer.status());
        answer.retryAfter().ifPresent(value -> response.header(HttpHeaders.RETRY_AFTER, value));
        return switch (answer.body()) {
            case EMPTY -> response.build();
            case HTML -> response.contentType(MediaType.TEXT_HTML).body(page(title(answer.status())));
            case JSON -> response.contentType(MediaType.APPLICATION_JSON).body(Json.write(ErrorJson.of(answer)));
        };
    }

    /** As a proxy writes it. */
    private static byte[] page(String title) {
        return """
                <html>
                <head><title>%1$s</title></head>
                <body>
                <center><h1>%1$s</h1></center>
                <hr><center>nginx</center>
                </body>
                </html>
                """.formatted(title).getBytes(StandardCharsets.UTF_8);
    }

    private static String title(int status) {
        var known = HttpStatus.resolve(status);
        return known == null ? String.valueOf(status) : status + " " + known.getReasonPhrase();
    }
}
