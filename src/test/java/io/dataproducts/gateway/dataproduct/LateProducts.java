package io.dataproducts.gateway.dataproduct;

import static io.dataproducts.gateway.testing.Api.quoted;

import io.dataproducts.gateway.atlan.AtlanEntity;
import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.once.Attempt;
import io.dataproducts.gateway.once.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** An attempt to create a product, and products that may be what it created. */
final class LateProducts {

    static final Guid DOMAIN = new Guid("d0fa1000-0000-4000-8000-000000000001");
    static final Guid PRODUCT = new Guid("0b0f1000-0000-4000-8000-000000000001");
    static final String NAME = "Orders";
    static final String MARKER = "0123456789abcdef0123456789abcdef";
    static final String CREATOR = "service-account-gateway";

    private static final Instant SENT = Instant.parse("2026-11-23T10:00:00Z");

    private LateProducts() {}

    static Attempt attempt() {
        return attemptFor(NAME);
    }

    static Attempt attemptFor(String name) {
        return new Attempt(
                UUID.randomUUID(),
                UUID.randomUUID(),
                ProductWrite.CREATE.kind(),
                MARKER,
                new Target(DOMAIN, Optional.empty(), Optional.of(name)),
                quoted("{'createdBy':'%s'}".formatted(CREATOR)),
                SENT);
    }

    /** The product that the attempt created, untouched. */
    static DataProduct made() {
        return product(MARKER, CREATOR, Duration.ofSeconds(1));
    }

    /** @param later than the attempt */
    static DataProduct product(String marker, String creator, Duration later) {
        return product(PRODUCT, marker, creator, later);
    }

    static DataProduct product(Guid guid, String marker) {
        return product(guid, marker, CREATOR, Duration.ZERO);
    }

    private static DataProduct product(Guid guid, String marker, String creator, Duration later) {
        long createdAt = SENT.plus(later).toEpochMilli();
        return new DataProduct(new AtlanEntity(JsonMapper.shared()
                .readTree(quoted("""
                        {'guid':'%s','typeName':'DataProduct','status':'ACTIVE','createdBy':'%s','createTime':%d,
                         'updateTime':%d,'customAttributes':{'gatewayAttempt':'%s'},
                         'attributes':{'name':'%s','qualifiedName':'default/domain/A/super/product/B'}}
                        """.formatted(guid, creator, createdAt, createdAt, marker, NAME)))));
    }
}
