package io.dataproducts.gateway.platform.limit;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What a request may be at most, {@code gateway.limits.*}.
 *
 * @param body size of a body, 1 KB to 16 MB
 * @param bodyTime time for a body to arrive in
 * @param depth how deep objects and lists of a body may nest
 * @param items members of one object or list of a body
 * @param text characters of one text or member name of a body
 * @param number digits of one number of a body
 * @param header characters of one header, its name included
 * @param headerCount headers, repeated ones counted each
 * @param headers characters of all headers; the server itself takes no more than
 *     {@code server.max-http-request-header-size}
 */
@Validated
@ConfigurationProperties("gateway.limits")
record LimitProperties(
        @DefaultValue("1000000B") DataSize body,

        @DefaultValue("10s") @DurationMin(seconds = 1) @DurationMax(seconds = 60)
        Duration bodyTime,

        @DefaultValue("64") @Min(4) @Max(64) int depth,
        @DefaultValue("10000") @Min(100) @Max(1_000_000) int items,
        @DefaultValue("100000") @Min(1_000) @Max(16_000_000) int text,
        @DefaultValue("100") @Min(20) @Max(100) int number,
        @DefaultValue("8192") @Min(1_000) @Max(32_768) int header,
        @DefaultValue("100") @Min(10) @Max(100) int headerCount,
        @DefaultValue("16384") @Min(1_000) @Max(32_768) int headers) {

    private static final DataSize SMALLEST_BODY = DataSize.ofKilobytes(1);
    private static final DataSize LARGEST_BODY = DataSize.ofMegabytes(16);

    @AssertTrue(message = "is not valid: it must be 1KB to 16MB")
    boolean isBodyWithinBounds() {
        return body.compareTo(SMALLEST_BODY) >= 0 && body.compareTo(LARGEST_BODY) <= 0;
    }
}
