package io.dataproducts.gateway.dataproduct;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** What a delete does: archive, which can be undone, or purge, which cannot. */
enum DeleteMode {
    @JsonProperty("archive")
    ARCHIVE,
    @JsonProperty("purge")
    PURGE;

    /** Reads exactly what the contract says; by default, upper case would pass, too. */
    @Component
    static class Reader implements Converter<String, DeleteMode> {

        @Override
        public DeleteMode convert(String text) {
            return Arrays.stream(values())
                    .filter(mode -> text.equals(ProductAttributes.wire(mode)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("must be archive or purge"));
        }
    }
}
