-- What a later version might add, for .ci/replicas: a version that does not know of it goes on beside it.

ALTER TABLE attempt ADD COLUMN remark VARCHAR(100);
ALTER TABLE operation ADD COLUMN priority INTEGER DEFAULT 0 NOT NULL;
CREATE INDEX operation_priority ON operation (priority);
