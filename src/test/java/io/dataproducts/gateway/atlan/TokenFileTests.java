package io.dataproducts.gateway.atlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.dataproducts.gateway.platform.deadline.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenFileTests {

    private static final Deadline END = Deadline.in(Duration.ofMinutes(1));

    @TempDir
    Path directory;

    private Path file;
    private long now;

    @BeforeEach
    void write() throws IOException {
        file = directory.resolve("token");
        Files.writeString(file, "first\n");
    }

    @Test
    void readsTheFileAnewOnceASecond() throws IOException {
        var tokens = new TokenFile(file, () -> now);
        Files.writeString(file, "second");

        pass(TokenFile.INTERVAL.minusNanos(1));
        assertThat(tokens.token(END)).isEqualTo("first");

        pass(Duration.ofNanos(1));
        assertThat(tokens.token(END)).isEqualTo("second");
    }

    @Test
    void followsTheLinksThatKubernetesSwaps() throws IOException {
        var mount = directory.resolve("mount");
        publish(mount, "..1", "first");
        Files.createSymbolicLink(mount.resolve("api-key"), Path.of("..data", "api-key"));
        var tokens = new TokenFile(mount.resolve("api-key"), () -> now);

        publish(mount, "..2", "second");
        pass(TokenFile.INTERVAL);

        assertThat(tokens.token(END)).isEqualTo("second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "two words", "two\nlines", "tökën"})
    void keepsTheTokenWhileTheFileHoldsNone(String content) throws IOException {
        var tokens = new TokenFile(file, () -> now);

        Files.writeString(file, content);
        pass(TokenFile.INTERVAL);
        assertThat(tokens.token(END)).isEqualTo("first");

        Files.writeString(file, "second");
        pass(TokenFile.INTERVAL);
        assertThat(tokens.token(END)).isEqualTo("second");
    }

    @Test
    void keepsTheTokenWhileTheFileIsGone() throws IOException {
        var tokens = new TokenFile(file, () -> now);

        Files.delete(file);
        pass(TokenFile.INTERVAL);

        assertThat(tokens.token(END)).isEqualTo("first");
    }

    @Test
    void readsTheFileAtOnceWhenItsTokenIsRefused() throws IOException {
        var tokens = new TokenFile(file, () -> now);
        Files.writeString(file, "second");

        tokens.renew("first", END);

        assertThat(tokens.token(END)).isEqualTo("second");
    }

    @Test
    void doesNotReadTheFileForATokenThatWasExchangedMeanwhile() throws IOException {
        var tokens = new TokenFile(file, () -> now);
        Files.writeString(file, "second");

        tokens.renew("an older one", END);

        assertThat(tokens.token(END)).isEqualTo("first");
    }

    @Test
    void refusesToStartWithoutATokenAndDoesNotSayWhatTheFileHolds() throws IOException {
        Files.writeString(file, "not a token");

        assertThatIllegalStateException()
                .isThrownBy(() -> new TokenFile(file, () -> now))
                .withMessageContaining(file.toString())
                .withMessageNotContaining("not a token");
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    /** As the kubelet does: a new directory, and a link to it that is exchanged by a rename. */
    private static void publish(Path mount, String version, String token) throws IOException {
        var content = Files.createDirectories(mount.resolve(version));
        Files.writeString(content.resolve("api-key"), token);
        var link = Files.createSymbolicLink(mount.resolve("..data_tmp"), Path.of(version));
        Files.move(link, mount.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
    }
}
