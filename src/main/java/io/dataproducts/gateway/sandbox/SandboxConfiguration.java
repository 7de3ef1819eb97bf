package io.dataproducts.gateway.sandbox;

import io.dataproducts.gateway.sandbox.fault.FaultSetting;
import io.dataproducts.gateway.sandbox.fault.Faults;
import io.dataproducts.gateway.sandbox.graph.Graph;
import io.dataproducts.gateway.sandbox.journal.Journal;
import io.dataproducts.gateway.sandbox.rest.AtlanRoutes;
import io.dataproducts.gateway.sandbox.rest.Catalog;
import io.dataproducts.gateway.sandbox.rest.FaultRoutes;
import io.dataproducts.gateway.sandbox.rest.Gate;
import io.dataproducts.gateway.sandbox.rest.InFlight;
import io.dataproducts.gateway.sandbox.rest.JournalRoutes;
import io.dataproducts.gateway.sandbox.rest.TokenRoutes;
import io.dataproducts.gateway.sandbox.rest.Tokens;
import io.dataproducts.gateway.sandbox.search.RefreshTimer;
import io.dataproducts.gateway.sandbox.search.SearchIndex;
import io.dataproducts.gateway.sandbox.seed.Seed;
import io.dataproducts.gateway.sandbox.type.TypeDefinitions;
import io.dataproducts.gateway.sandbox.wire.BreakableProtocol;
import io.dataproducts.gateway.sandbox.wire.ConnectionValve;
import io.dataproducts.gateway.sandbox.wire.Pauses;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.function.support.HandlerFunctionAdapter;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;

/**
 * The parts of the sandbox. It names the few auto-configurations it needs, so that nothing on the gateway's class path
 * gets in, and it is no component, so that no scan of the gateway finds it.
 */
@ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class})
@EnableConfigurationProperties(SandboxProperties.class)
class SandboxConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    TypeDefinitions types() {
        return Seed.types();
    }

    @Bean
    Graph graph() {
        return new Graph();
    }

    @Bean
    SearchIndex index(TypeDefinitions types, Graph graph, SandboxProperties properties) {
        var index = new SearchIndex(types, graph, properties.indexLag().isZero());
        Seed.plant(types, graph, index);
        return index;
    }

    @Bean
    RefreshTimer refreshTimer(SearchIndex index, SandboxProperties properties) {
        return new RefreshTimer(index, properties.indexLag());
    }

    @Bean
    Journal journal(Clock clock) {
        return new Journal(clock, Journal.CAPACITY);
    }

    @Bean
    Catalog catalog(TypeDefinitions types, Graph graph, SearchIndex index, Journal journal) {
        return Catalog.of(types, graph, index, journal);
    }

    @Bean
    Faults faults(SandboxProperties properties) {
        return new Faults(FaultSetting.none(properties.indexLag()));
    }

    @Bean
    Pauses pauses() {
        return new Pauses();
    }

    /** Ends what stalls before the server waits for its requests to end. */
    @Bean
    ApplicationListener<ContextClosedEvent> endOfPauses(Pauses pauses) {
        return _ -> pauses.close();
    }

    @Bean
    AtlanRoutes atlanRoutes(Catalog catalog, Faults faults, Pauses pauses) {
        return new AtlanRoutes(catalog, faults, pauses);
    }

    @Bean
    FaultRoutes faultRoutes(Faults faults, RefreshTimer timer, SandboxProperties properties) {
        return new FaultRoutes(faults, timer, properties.indexLag());
    }

    @Bean
    JournalRoutes journalRoutes(Journal journal, InFlight inFlight) {
        return new JournalRoutes(journal, inFlight);
    }

    @Bean
    Tokens tokens(SandboxProperties properties, Clock clock) {
        return new Tokens(properties.token(), properties.tokenLifetime(), clock);
    }

    @Bean
    TokenRoutes tokenRoutes(SandboxProperties properties, Tokens tokens) {
        return new TokenRoutes(properties.clientId(), properties.clientSecret(), tokens);
    }

    @Bean
    RouterFunctionMapping routes(AtlanRoutes atlan, FaultRoutes faults, JournalRoutes journal, TokenRoutes tokens) {
        var mapping = new RouterFunctionMapping(
                faults.routes().and(journal.routes()).and(tokens.routes()).and(atlan.routes()));
        mapping.setMessageConverters(List.of(new ByteArrayHttpMessageConverter()));
        return mapping;
    }

    @Bean
    HandlerFunctionAdapter routeAdapter() {
        return new HandlerFunctionAdapter();
    }

    /** Leaves what a route did not handle to the gate. */
    @Bean
    HandlerExceptionResolver handlerExceptionResolver() {
        return (_, _, _, _) -> null;
    }

    @Bean
    FilterRegistrationBean<Gate> gate(Tokens tokens, Clock clock) {
        var registration = new FilterRegistrationBean<>(new Gate(tokens, clock));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /** Without a registration of its own it would be none of the first filters, and miss what is refused before it. */
    @Bean
    FilterRegistrationBean<InFlight> inFlightFilter(InFlight inFlight) {
        var registration = new FilterRegistrationBean<>(inFlight);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    InFlight inFlight() {
        return new InFlight();
    }

    /** Some clients of Atlan end paths with a slash. */
    @Bean
    UrlHandlerFilter trailingSlash() {
        return UrlHandlerFilter.trailingSlashHandler("/api/**").wrapRequest().build();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> server(SandboxProperties properties) {
        return factory -> {
            factory.setProtocol(BreakableProtocol.class.getName());
            factory.addEngineValves(new ConnectionValve());
            factory.setPort(properties.port());
            factory.setAddress(properties.address());
        };
    }
}
