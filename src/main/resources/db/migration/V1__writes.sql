-- The ledger of writes, in the SQL that H2 and PostgreSQL share. Times are milliseconds since 1970 by the database's clock.

CREATE TABLE lease (
    resource VARCHAR(200) NOT NULL,
    owner UUID NOT NULL,
    fence BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    CONSTRAINT lease_pk PRIMARY KEY (resource)
);

CREATE INDEX lease_expiry ON lease (expires_at);

CREATE TABLE operation (
    id UUID NOT NULL,
    kind VARCHAR(50) NOT NULL,
    caller VARCHAR(255) NOT NULL,
    idempotency_key VARCHAR(255),
    fingerprint VARCHAR(64) NOT NULL,
    state VARCHAR(10) NOT NULL,
    domain VARCHAR(36),
    created_at BIGINT NOT NULL,
    -- A pending operation without attempts is given up then.
    claimed_until BIGINT NOT NULL,
    settled_at BIGINT,
    answer_status INTEGER,
    answer_location VARCHAR,
    answer_etag VARCHAR,
    answer_body VARCHAR,
    problem VARCHAR,
    CONSTRAINT operation_pk PRIMARY KEY (id),
    -- Those without a key do not compete: a missing value equals no other.
    CONSTRAINT operation_key UNIQUE (caller, idempotency_key)
);

CREATE INDEX operation_state ON operation (state, settled_at);

CREATE TABLE attempt (
    id UUID NOT NULL,
    operation UUID NOT NULL,
    marker VARCHAR(32) NOT NULL,
    domain VARCHAR(36) NOT NULL,
    guid VARCHAR(36),
    name VARCHAR,
    -- Keys of the resources that are closed while the attempt is open.
    guid_resource VARCHAR(200),
    name_resource VARCHAR(200),
    effect VARCHAR NOT NULL,
    state VARCHAR(10) NOT NULL,
    recorded_at BIGINT NOT NULL,
    -- Until then its owner may be at work on it.
    owned_until BIGINT NOT NULL,
    -- An effect that is not found by a look that began after this is none.
    quiet_until BIGINT NOT NULL,
    next_look BIGINT NOT NULL,
    looks INTEGER NOT NULL,
    settled_at BIGINT,
    found VARCHAR(36),
    -- Until then something may still be created by it; empty if that is not watched for.
    watch_until BIGINT,
    healing VARCHAR(10),
    CONSTRAINT attempt_pk PRIMARY KEY (id),
    CONSTRAINT attempt_operation FOREIGN KEY (operation) REFERENCES operation (id)
);

CREATE INDEX attempt_operation_id ON attempt (operation);
CREATE INDEX attempt_guid ON attempt (guid_resource, state);
CREATE INDEX attempt_name ON attempt (name_resource, state);
CREATE INDEX attempt_found ON attempt (found);
CREATE INDEX attempt_look ON attempt (state, next_look);
