package io.dataproducts.gateway.platform.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.Credentials;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerProperties.class)
class LedgerConfiguration {

    @Bean
    DataSource ledgerDataSource(LedgerProperties properties) {
        var pool = new HikariConfig();
        pool.setPoolName("ledger");
        pool.setJdbcUrl(properties.safeUrl());
        pool.setCredentialsProvider(() -> Credentials.of(properties.username(), properties.secret()));
        pool.setMaximumPoolSize(properties.poolSize());
        pool.setConnectionTimeout(properties.connectTimeout().toMillis());
        pool.setValidationTimeout(properties.connectTimeout().toMillis());
        if (properties.isPostgres()) {
            boundTheWaitForTheNetwork(pool, properties);
        }
        return new DeadlineDataSource(new HikariDataSource(pool), longestWait(properties));
    }

    private static Duration longestWait(LedgerProperties properties) {
        var answer = networkTimeout(properties);
        return answer.compareTo(properties.connectTimeout()) < 0 ? properties.connectTimeout() : answer;
    }

    /** A statement's own timeout is enforced by the server, which may be the one that does not answer. */
    private static Duration networkTimeout(LedgerProperties properties) {
        return properties.statementTimeout().plusSeconds(1);
    }

    private static void boundTheWaitForTheNetwork(HikariConfig pool, LedgerProperties properties) {
        pool.setConnectionInitSql(endWhatNobodyWaitsFor(properties));
        pool.addDataSourceProperty("ApplicationName", "data-product-gateway");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("connectTimeout", seconds(properties.connectTimeout()));
        pool.addDataSourceProperty("socketTimeout", seconds(networkTimeout(properties)));
    }

    /**
     * A replica that is stopped within a transaction would keep its row locks as long as that lasts, and a statement that
     * nobody waits for any more its place in the server: the server itself ends both.
     */
    private static String endWhatNobodyWaitsFor(LedgerProperties properties) {
        long statement = properties.statementTimeout().toMillis();
        return "SET statement_timeout = %d; SET idle_in_transaction_session_timeout = %d"
                .formatted(statement, networkTimeout(properties).toMillis());
    }

    /** Migrations may take longer than a request would wait, so that they have connections of their own. */
    @Bean
    FlywayConfigurationCustomizer patientMigrations(LedgerProperties properties) {
        return flyway -> {
            if (properties.isPostgres()) {
                flyway.dataSource(properties.url(), properties.username(), properties.secret());
            }
        };
    }

    private static String seconds(Duration time) {
        return String.valueOf(time.plusMillis(999).toSeconds());
    }
}
