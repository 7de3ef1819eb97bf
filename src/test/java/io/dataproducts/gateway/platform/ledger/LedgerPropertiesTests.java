package io.dataproducts.gateway.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LedgerPropertiesTests {

    @TempDir
    Path folder;

    private static ApplicationContextRunner with(String... properties) {
        return new ApplicationContextRunner()
                .withUserConfiguration(OnlyProperties.class)
                .withPropertyValues(properties);
    }

    private static String safeUrl(String url) {
        var found = new String[1];
        with("gateway.ledger.url=" + url)
                .run(context ->
                        found[0] = context.getBean(LedgerProperties.class).safeUrl());
        return found[0];
    }

    @Test
    void letsH2KeepWhatItAcknowledged() {
        assertThat(safeUrl("jdbc:h2:file:./ledger"))
                .isEqualTo("jdbc:h2:file:./ledger;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    }

    @Test
    void takesWhatIsSafeAlready() {
        assertThat(safeUrl("jdbc:h2:file:./ledger;write_delay=0"))
                .isEqualTo("jdbc:h2:file:./ledger;write_delay=0;DB_CLOSE_ON_EXIT=FALSE");
    }

    @Test
    void leavesPostgresAsItIs() {
        assertThat(safeUrl("jdbc:postgresql://db/ledger?sslmode=require"))
                .isEqualTo("jdbc:postgresql://db/ledger?sslmode=require");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jdbc:mysql://db/ledger",
                "jdbc:h2:file:./ledger;WRITE_DELAY=500",
                "jdbc:h2:file:./ledger;WRITE_DELAY=0500",
                "jdbc:h2:file:./ledger;write_delay=500",
                "jdbc:h2:file:./ledger;AUTO_SERVER=TRUE",
                "jdbc:h2:file:./ledger;file_lock=no",
                "jdbc:h2:tcp://db/ledger",
                "jdbc:h2:SSL://db/ledger"
            })
    void refusesALedgerThatWouldLoseWritesOrServeTwo(String url) {
        with("gateway.ledger.url=" + url).run(context -> assertThat(context).hasFailed());
    }

    @Test
    void readsThePasswordFromItsFile() throws Exception {
        var file = Files.writeString(folder.resolve("password"), "s3cret\n");

        with("gateway.ledger.url=jdbc:postgresql://db/ledger", "gateway.ledger.password-file=" + file)
                .run(context -> assertThat(
                                context.getBean(LedgerProperties.class).secret())
                        .isEqualTo("s3cret"));
    }

    @Test
    void refusesTwoPasswords() {
        with(
                        "gateway.ledger.url=jdbc:postgresql://db/ledger",
                        "gateway.ledger.password=a",
                        "gateway.ledger.password-file=b")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void neverTellsThePassword() {
        with("gateway.ledger.url=jdbc:postgresql://db/ledger", "gateway.ledger.password=s3cret")
                .run(context -> assertThat(context.getBean(LedgerProperties.class))
                        .asString()
                        .doesNotContain("s3cret"));
    }

    @EnableConfigurationProperties(LedgerProperties.class)
    static class OnlyProperties {}
}
