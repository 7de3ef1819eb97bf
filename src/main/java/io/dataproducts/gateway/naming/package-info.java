/**
 * Names and identifiers: GUIDs, qualified names and the rules for product names.
 *
 * <p>Plain Java, used by every other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.dataproducts.gateway.naming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
