package io.dataproducts.gateway.platform.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.util.HtmlUtils;

/** Turns what the code's documentation says, which is HTML in lines, into sentences in Markdown. */
final class Descriptions {

    /** The closing brace of an object stands behind its code. */
    private static final Pattern CODE = Pattern.compile("<code>(\\{[^<]*|[^<]*\\{[^<}]*)</code>}|<code>([^<]*)</code>");

    private Descriptions() {}

    static void tidy(OpenAPI contract) {
        Schemas.operations(contract).forEach(Descriptions::tidy);
        Schemas.all(contract).forEach(Descriptions::tidy);
    }

    private static void tidy(Operation operation) {
        operation.setDescription(markdown(operation.getDescription()));
        operation.getParameters().forEach(parameter -> parameter.setDescription(markdown(parameter.getDescription())));
    }

    private static void tidy(Schema<?> schema) {
        schema.setDescription(markdown(schema.getDescription()));
    }

    static @Nullable String markdown(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var code = CODE.matcher(text.strip().replaceAll("\\s+", " "))
                .replaceAll(found -> found.group(1) == null
                        ? "`" + quoted(found.group(2)) + "`"
                        : "`" + quoted(found.group(1)) + "}`");
        return StringUtils.capitalize(code);
    }

    private static String quoted(String code) {
        return Matcher.quoteReplacement(HtmlUtils.htmlUnescape(code));
    }
}
