CREATE TABLE zones (
  id TEXT PRIMARY KEY,
  tenant_id TEXT NOT NULL REFERENCES tenants (id),
  unit_id TEXT NOT NULL REFERENCES units (id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  name TEXT NOT NULL,
  name_ascii TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('initializing', 'pending', 'active', 'moved')),
  type TEXT NOT NULL CHECK (type IN ('full', 'partial', 'secondary', 'internal')),
  paused BOOLEAN NOT NULL,
  name_servers TEXT NOT NULL,
  vanity_name_servers TEXT NOT NULL,
  verification_key TEXT,
  plan TEXT NOT NULL,
  quotas TEXT NOT NULL,
  declared TEXT NOT NULL,
  status_since BIGINT NOT NULL,
  activated_on BIGINT,
  created_on BIGINT NOT NULL,
  modified_on BIGINT NOT NULL
);
CREATE UNIQUE INDEX zones_by_account_and_name ON zones (account_id, name_ascii);
CREATE INDEX zones_by_name ON zones (name_ascii, id);
CREATE INDEX zones_by_account ON zones (account_id, id);
CREATE INDEX zones_by_status ON zones (tenant_id, status, status_since);
