package io.dataproducts.gateway.platform.web;

import io.dataproducts.gateway.platform.json.StrictJson;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.withJsonConverter(new JacksonJsonHttpMessageConverter(StrictJson.MAPPER));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters());
    }

    /** A parameter is a number or a truth value to the letter: by default 0x5 and yes would pass, too. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Integer.class, WebConfiguration::wholeNumber);
        registry.addConverter(String.class, Boolean.class, WebConfiguration::truth);
    }

    private static Integer wholeNumber(String text) {
        if (!text.matches("-?[0-9]{1,9}")) {
            throw new IllegalArgumentException("not a whole number");
        }
        return Integer.valueOf(text);
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    /** Query parameters come from the query alone: by default a header of the same name would be taken, too. */
    @ControllerAdvice
    static class QueryParametersAreNoHeaders {

        @InitBinder
        void ignoreHeaders(ExtendedServletRequestDataBinder binder) {
            binder.setHeaderPredicate(header -> false);
        }
    }
}
