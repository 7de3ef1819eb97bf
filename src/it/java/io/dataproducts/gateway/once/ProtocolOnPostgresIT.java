package io.dataproducts.gateway.once;

import io.dataproducts.gateway.once.ledger.TestDatabase;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests of the protocol and its ledger once more, on a real PostgreSQL. */
@Suite
@SelectPackages("io.dataproducts.gateway.once")
@ExcludePackages("io.dataproducts.gateway.once.web")
@IncludeClassNamePatterns(".*Tests")
class ProtocolOnPostgresIT {

    @BeforeSuite
    static void usePostgres() {
        TestDatabase.usePostgres(true);
    }

    @AfterSuite
    static void useH2() {
        TestDatabase.usePostgres(false);
    }
}
