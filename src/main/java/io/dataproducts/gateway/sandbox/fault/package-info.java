/**
 * What can go wrong on request: kinds of faults, the rules by which they strike, and the JSON in which a client sets them.
 *
 * <p>{@link io.dataproducts.gateway.sandbox.fault.Faults} holds the setting and draws; to carry a fault out is the task of
 * whoever serves the call.
 */
@NullMarked
package io.dataproducts.gateway.sandbox.fault;

import org.jspecify.annotations.NullMarked;
