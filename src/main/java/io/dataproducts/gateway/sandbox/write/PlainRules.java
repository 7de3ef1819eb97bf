package io.dataproducts.gateway.sandbox.write;

/** The rules for assets of any other type: there are none. */
record PlainRules() implements TypeRules {}
