package io.dataproducts.gateway.security;

import io.dataproducts.gateway.platform.caller.Caller;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The way of every request to its controller: headers, credential, caller. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecurityProperties.class)
class SecurityConfiguration {

    /** @throws NobodyCanCallException if nobody could have a credential */
    @Bean
    Doors doors(SecurityProperties properties, ServerProperties server) {
        return Doors.of(properties, server.getAddress());
    }

    /** Lets methods of any name through to the dispatcher, which knows whose turn each is and answers 405 with the others. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    /** Health and metrics have a port of their own, which is not for callers. */
    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) {
        withoutSessions(http, EndpointRequest.toAnyEndpoint());
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** The pages that people read, which need scripts and styles of their own. */
    @Bean
    @Order(2)
    SecurityFilterChain documentation(HttpSecurity http, SecurityProperties properties) {
        withoutSessions(http, Documentation.PAGES);
        SecurityHeaders.ofPages(http);
        return http.authorizeHttpRequests(requests -> {
                    if (properties.publicDocumentation()) {
                        requests.anyRequest().permitAll();
                    } else {
                        requests.anyRequest().denyAll();
                    }
                })
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain api(
            HttpSecurity http,
            Doors doors,
            SecurityProperties properties,
            ApiKeys apiKeys,
            Refusals refusals,
            ObjectProvider<JwtDecoder> tokens) {
        withoutSessions(http, _ -> true);
        SecurityHeaders.ofApi(http);
        CrossOrigin.allow(http, properties.allowedOrigins());
        tokens.ifAvailable(decoder -> accept(http, decoder, new JwtCallers(properties.jwt()), refusals));
        return http.addFilterBefore(new ApiKeyFilter(apiKeys, refusals), AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .anonymous(anonymous -> {
                    if (doors == Doors.OPEN) {
                        anonymous.principal(Caller.ANYBODY);
                    }
                })
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    if (properties.publicDocumentation()) {
                        requests.requestMatchers(Documentation.TEXTS).permitAll();
                    }
                    if (doors == Doors.OPEN) {
                        requests.anyRequest().permitAll();
                    } else {
                        requests.anyRequest().authenticated();
                    }
                })
                .build();
    }

    private static void withoutSessions(HttpSecurity http, RequestMatcher matcher) {
        // Callers carry a credential in each request, and no cookie that a browser would send by itself.
        http.securityMatcher(matcher)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private static void accept(HttpSecurity http, JwtDecoder decoder, JwtCallers callers, Refusals refusals) {
        http.oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals)
                .accessDeniedHandler(refusals)
                .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                    @Override
                    public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(refusals::commence);
                        return filter;
                    }
                })
                .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(callers)));
    }
}
