package io.dataproducts.gateway.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A ledger in a file, which another process has opened. */
class LedgerInUseTests {

    /** Opens a ledger and keeps it open until its input ends. */
    private static final String HOLDER = """
            public class Holder {
                public static void main(String[] url) throws Exception {
                    try (var connection = java.sql.DriverManager.getConnection(url[0], "sa", "")) {
                        System.out.write('o');
                        System.out.flush();
                        System.in.read();
                    }
                }
            }
            """;

    @TempDir
    Path folder;

    private String url;
    private Process holder;

    @BeforeEach
    void openInAnotherProcess() throws Exception {
        url = "jdbc:h2:file:" + folder.resolve("ledger");
        var source = Files.writeString(folder.resolve("Holder.java"), HOLDER);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        holder = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), source.toString(), url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(holder.getInputStream().read()).isEqualTo('o');
    }

    @AfterEach
    void end() throws Exception {
        holder.getOutputStream().close();
        if (!holder.waitFor(30, TimeUnit.SECONDS)) {
            holder.destroyForcibly();
        }
    }

    private ApplicationContextRunner gateway() {
        return new ApplicationContextRunner()
                .withUserConfiguration(LedgerConfiguration.class)
                .withPropertyValues("gateway.ledger.url=" + url, "gateway.ledger.connect-timeout=250ms");
    }

    @Test
    void refusesASecondGatewayAndSaysWhatToDo() {
        gateway().run(context -> {
            var failure = Objects.requireNonNull(context.getStartupFailure());
            var analysis = Objects.requireNonNull(new LedgerInUseAnalyzer().analyze(failure));

            assertThat(analysis.getDescription()).contains("serves one replica");
            assertThat(analysis.getAction()).contains("gateway.ledger.directory", "gateway.ledger.url");
        });
    }

    @Test
    void opensItOnceTheOtherIsGone() throws Exception {
        end();

        gateway().run(context -> assertThat(context).hasSingleBean(DataSource.class));
    }

    @Test
    void leavesOtherFailuresToOthers() {
        var other = catchThrowable(() -> {
            throw new SQLException("no password", "28P01");
        });

        assertThat(new LedgerInUseAnalyzer().analyze(other)).isNull();
    }
}
