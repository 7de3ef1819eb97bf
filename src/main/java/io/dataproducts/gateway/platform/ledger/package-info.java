/** The data source of the ledger, the SQL database that the replicas share. */
@NullMarked
package io.dataproducts.gateway.platform.ledger;

import org.jspecify.annotations.NullMarked;
