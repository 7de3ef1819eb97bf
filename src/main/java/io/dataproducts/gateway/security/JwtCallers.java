package io.dataproducts.gateway.security;

import io.dataproducts.gateway.platform.caller.Caller;
import io.dataproducts.gateway.platform.caller.Grant;
import io.dataproducts.gateway.platform.caller.Grants;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Makes a caller of the claims in a token that was checked. */
final class JwtCallers implements Converter<Jwt, AbstractAuthenticationToken> {

    /** So that no token's caller bears the name of an API key's. */
    private static final String PREFIX = "token:";

    private static final Pattern NAME = Pattern.compile("[^\\p{C}\\p{Z}](?:[^\\p{C}]{0,198}[^\\p{C}\\p{Z}])?");

    private final JwtProperties properties;

    JwtCallers(JwtProperties properties) {
        this.properties = properties;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var name = Optional.ofNullable(token.getClaimAsString(properties.nameClaim()))
                .filter(NAME.asMatchPredicate())
                .orElseThrow(() -> new InvalidBearerTokenException("the token has no name for its caller"));
        var grants = values(token.getClaim(properties.grantsClaim()))
                .flatMap(this::grants)
                .toList();
        return new CallerAuthentication(new Caller(PREFIX + name, new Grants(grants)));
    }

    private static Stream<String> values(@Nullable Object claim) {
        return switch (claim) {
            case String text -> Stream.of(text.split(" "));
            case Collection<?> list -> list.stream().map(String::valueOf);
            case null, default -> Stream.empty();
        };
    }

    /** A value that stands for nothing is none of the gateway's. */
    private Stream<Grant> grants(String value) {
        return properties.roles().isEmpty()
                ? Grant.find(value).stream()
                : properties.roles().getOrDefault(value, List.of()).stream();
    }
}
