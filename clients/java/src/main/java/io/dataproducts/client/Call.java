package io.dataproducts.client;

import io.dataproducts.client.invoker.ApiException;

/**
 * A call of a generated API.
 *
 * @param <T> what it answers
 */
@FunctionalInterface
public interface Call<T> {

    /**
     * Makes the call.
     *
     * @throws ApiException if it was answered with no success, or not at all
     */
    T answer() throws ApiException;

    /**
     * Makes a call once.
     *
     * @throws GatewayException if the gateway answered with a problem
     * @throws ApiException if the call failed otherwise; its cause is an {@link java.io.IOException} if no answer came
     */
    static <T> T success(Call<T> call) throws ApiException {
        try {
            return call.answer();
        } catch (ApiException failure) {
            throw GatewayException.of(failure).map(ApiException.class::cast).orElse(failure);
        }
    }
}
