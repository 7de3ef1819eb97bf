package io.dataproducts.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTests {

    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void showsCodeThatIsCompiled() throws IOException {
        var example = flat(Files.readString(Path.of("src/test/java/io/dataproducts/client/Example.java")));
        var snippets = SNIPPET.matcher(Files.readString(Path.of("../README.md")))
                .results()
                .map((MatchResult snippet) -> flat(snippet.group(1)));

        assertThat(snippets)
                .isNotEmpty()
                .allSatisfy(snippet -> assertThat(example).contains(snippet));
    }

    private static String flat(String code) {
        return code.replaceAll("\\s+", " ").trim();
    }
}
