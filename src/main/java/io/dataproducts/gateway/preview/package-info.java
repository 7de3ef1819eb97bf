/**
 * Selections seen before they are saved: what one matches, why an asset is in or out, what a change would gain and
 * lose; and the look-ups for what a selection may say.
 */
@ApplicationModule(allowedDependencies = {"naming", "selection", "atlan", "datadomain", "platform"})
@NullMarked
package io.dataproducts.gateway.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
