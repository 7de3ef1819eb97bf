/** The sandbox's search: Apache Lucene in memory, behind the query language and the field types of Atlan's index. */
@NullMarked
package io.dataproducts.gateway.sandbox.search;

import org.jspecify.annotations.NullMarked;
