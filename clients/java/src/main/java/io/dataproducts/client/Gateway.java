package io.dataproducts.client;

import io.dataproducts.client.invoker.ApiClient;
import java.time.Duration;
import java.util.Map;

/** Where the gateway is, and what goes with every call: what the generated APIs are made with. */
public final class Gateway {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /** The gateway answers within 60 seconds, whatever deadline it was asked for. */
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(65);

    private Gateway() {}

    /** Returns a client of the gateway at {@code baseUrl} that sends no credentials. */
    public static ApiClient at(String baseUrl) {
        return at(baseUrl, Map.of());
    }

    /**
     * Returns a client of the gateway at {@code baseUrl}.
     *
     * @param headers what every request bears, as {@code X-API-Key} or {@code Authorization}
     */
    public static ApiClient at(String baseUrl, Map<String, String> headers) {
        var client = new ApiClient();
        client.updateBaseUri(baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl);
        client.setConnectTimeout(CONNECT_TIMEOUT);
        client.setReadTimeout(READ_TIMEOUT);
        client.setRequestInterceptor(request -> headers.forEach(request::setHeader));
        return client;
    }
}
