package io.dataproducts.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** API9:2023. The contract lists every call there is, and each of them asks for a credential. */
class Api9ImproperInventoryManagementIT extends SecuredGateway {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void theContractListsEveryCall() {
        var served = mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("io.dataproducts."))
                .flatMap(mapping -> calls(mapping.getKey()).stream())
                .filter(call -> !call.endsWith(" /error"))
                .collect(Collectors.toSet());

        assertThat(inContract()).isEqualTo(served);
    }

    @Test
    void everyCallButTheDocumentationAsksForACredential() {
        assertThat(inContract()).hasSizeGreaterThan(20).allSatisfy(call -> {
            var method = call.substring(0, call.indexOf(' '));
            var path = call.substring(call.indexOf(' ') + 1);
            var answer = nobody.send(
                    nobody.request(path.replaceAll("\\{\\w+}", TRUSTED_SPEND)).method(method, BodyPublishers.noBody()));
            assertThat(answer.status())
                    .as(call)
                    .isEqualTo(!path.startsWith("/problems") ? 401 : path.contains("{") ? 404 : 200);
        });
    }

    private Set<String> inContract() {
        var calls = new HashSet<String>();
        nobody.get("/openapi")
                .json()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> calls.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return calls;
    }

    private static Set<String> calls(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path))
                .collect(Collectors.toSet());
    }
}
