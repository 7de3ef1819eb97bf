package io.dataproducts.gateway.history.recovery;

/**
 * A second of the trial.
 *
 * @param sent requests that were sent to the gateway in it
 * @param good of these, how many were answered with a 2xx
 * @param attempts calls that reached Atlan in it
 */
record Second(int sent, int good, int attempts) {}
