package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.platform.deadline.Deadline;

/** What the gateway shows to Atlan: a bearer token, which may change while the gateway runs. */
sealed interface AtlanCredentials permits FixedToken, TokenFile, OAuthTokens {

    /**
     * The token to send.
     *
     * @param end by when it must be at hand
     * @throws AtlanException.NotExecuted if there is none by then
     */
    String token(Deadline end);

    /**
     * Looks for another token, since Atlan did not accept {@code refused}. If another call did so meanwhile, there is
     * nothing to do.
     *
     * @throws AtlanException.NotExecuted if there is none by {@code end}
     */
    void renew(String refused, Deadline end);
}
