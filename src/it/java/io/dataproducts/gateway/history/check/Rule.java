package io.dataproducts.gateway.history.check;

/** Something that has to hold of every run. */
@FunctionalInterface
interface Rule {

    Section check(Facts facts);
}
