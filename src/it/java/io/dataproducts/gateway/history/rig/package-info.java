/** The processes of a trial, and what is done to them. */
@NullMarked
package io.dataproducts.gateway.history.rig;

import org.jspecify.annotations.NullMarked;
