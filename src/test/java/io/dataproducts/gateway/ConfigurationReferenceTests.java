package io.dataproducts.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of settings in the manual, against what the compiler found. */
class ConfigurationReferenceTests {

    private static final Path PAGE = Path.of("docs/operations.md");
    private static final String BEGIN = "<!-- settings -->\n";
    private static final String END = "<!-- end of settings -->\n";
    private static final PropertyResolver APPLICATION = application();
    private static final String HEAD = """
            | Setting | Default | What it is |
            | --- | --- | --- |
            """;

    /** With {@code -Dsettings.write=true} the list is written anew. */
    @Test
    void thePageListsEverySetting() throws IOException {
        var page = Files.readString(PAGE);
        var expected = page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
                + settings()
                + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("settings.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }

    @Test
    void everySettingIsDescribed() throws IOException {
        assertThat(metadata().path("properties").valueStream())
                .hasSizeGreaterThan(30)
                .allMatch(setting -> !setting.path("description").asString("").isBlank());
    }

    private static String settings() throws IOException {
        return metadata()
                .path("properties")
                .valueStream()
                .sorted(Comparator.comparing(setting -> setting.path("name").asString()))
                .map(ConfigurationReferenceTests::row)
                .distinct()
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(JsonNode setting) {
        var standard = standard(setting);
        return "| `%s` | %s | %s |%n"
                .formatted(
                        setting.path("name").asString(),
                        standard.isEmpty() ? "" : "`" + standard + "`",
                        setting.path("description")
                                .asString("")
                                .replaceAll("\\s+", " ")
                                .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                                .replace("|", "\\|"));
    }

    /** What application.yaml sets goes before what the code would take. */
    private static String standard(JsonNode setting) {
        var value = setting.path("defaultValue");
        var inCode = value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
                : value.asString("");
        return APPLICATION.getProperty(setting.path("name").asString(), inCode);
    }

    private static PropertyResolver application() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        var sources = new MutablePropertySources();
        sources.addLast(new PropertiesPropertySource("application", Objects.requireNonNull(yaml.getObject())));
        return new PropertySourcesPropertyResolver(sources);
    }

    private static JsonNode metadata() throws IOException {
        try (var file = new ClassPathResource("META-INF/spring-configuration-metadata.json").getInputStream()) {
            return JsonMapper.shared().readTree(file);
        }
    }
}
