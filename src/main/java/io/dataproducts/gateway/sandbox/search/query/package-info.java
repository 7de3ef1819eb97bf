/** Reads Elasticsearch's query language, as far as clients of data products need it, into Lucene's queries. */
@NullMarked
package io.dataproducts.gateway.sandbox.search.query;

import org.jspecify.annotations.NullMarked;
