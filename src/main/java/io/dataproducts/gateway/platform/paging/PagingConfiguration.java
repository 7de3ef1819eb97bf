package io.dataproducts.gateway.platform.paging;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttributeProperties.class)
class PagingConfiguration {}
