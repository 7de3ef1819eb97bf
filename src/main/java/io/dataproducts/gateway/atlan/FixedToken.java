package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.platform.deadline.Deadline;

/** A token that was configured as it is. */
final class FixedToken implements AtlanCredentials {

    private final String token;

    FixedToken(String configured) {
        this.token = BearerToken.in(configured, "ATLAN_API_KEY");
    }

    @Override
    public String token(Deadline end) {
        return token;
    }

    @Override
    public void renew(String refused, Deadline end) {
        // There is no other one.
    }
}
