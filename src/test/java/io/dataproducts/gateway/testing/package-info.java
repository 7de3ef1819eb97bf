/** What several tests share: sample data and generators. */
@NullMarked
package io.dataproducts.gateway.testing;

import org.jspecify.annotations.NullMarked;
