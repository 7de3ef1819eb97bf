package io.dataproducts.gateway.history.check;

/** What the caller of a wish was told in the end. */
enum Verdict {
    ACKNOWLEDGED,
    /** Not executed or not made, and no other request for the wish can still be under way. */
    REFUSED,
    /** Refused, while an abandoned request for the same wish may go on: that one may have an effect. */
    SHADOWED,
    UNKNOWN
}
