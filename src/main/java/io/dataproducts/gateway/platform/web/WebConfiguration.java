package io.dataproducts.gateway.platform.web;

import io.dataproducts.gateway.platform.json.StrictJson;
import org.springframework.context.annotation.Configuration;
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

    /** Query parameters come from the query alone: by default a header of the same name would be taken, too. */
    @ControllerAdvice
    static class QueryParametersAreNoHeaders {

        @InitBinder
        void ignoreHeaders(ExtendedServletRequestDataBinder binder) {
            binder.setHeaderPredicate(header -> false);
        }
    }
}
