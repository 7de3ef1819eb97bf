/** The image as it is shipped, in containers. */
@NullMarked
package io.dataproducts.gateway.containers;

import org.jspecify.annotations.NullMarked;
