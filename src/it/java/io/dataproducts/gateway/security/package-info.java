/**
 * The items of the OWASP API Security Top 10 2023, one class each, against the running gateway, a sandbox and a real
 * authorization server.
 */
@NullMarked
package io.dataproducts.gateway.security;

import org.jspecify.annotations.NullMarked;
