package io.dataproducts.gateway.history.evidence;

/** What an answer says about the write it is about. */
public enum Outcome {
    ACKNOWLEDGED,
    /** Not executed, or not made. */
    REFUSED,
    /** Nothing, or that it is not known yet. */
    UNKNOWN
}
