/** The sandbox over HTTP: routes, the token check, and the JSON of Atlan's answers. */
@NullMarked
package io.dataproducts.gateway.sandbox.rest;

import org.jspecify.annotations.NullMarked;
