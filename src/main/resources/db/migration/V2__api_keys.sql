-- API keys by their digests. Times are milliseconds since 1970.

CREATE TABLE api_key (
    id UUID NOT NULL,
    name VARCHAR(100) NOT NULL,
    owner VARCHAR(200) NOT NULL,
    -- With blanks between them.
    grants VARCHAR NOT NULL,
    digest VARCHAR(64) NOT NULL,
    created_at BIGINT NOT NULL,
    created_by VARCHAR(255) NOT NULL,
    expires_at BIGINT NOT NULL,
    CONSTRAINT api_key_pk PRIMARY KEY (id),
    CONSTRAINT api_key_digest UNIQUE (digest)
);

CREATE INDEX api_key_expiry ON api_key (expires_at);
