-- How people of an e-mail domain sign in at a provider of their own.
CREATE TABLE sso_connectors (
  id TEXT PRIMARY KEY,
  tenant_id TEXT NOT NULL REFERENCES tenants (id),
  account_id TEXT REFERENCES accounts (id),
  email_domain TEXT NOT NULL,
  is_enabled BOOLEAN NOT NULL,
  use_fedramp_language BOOLEAN NOT NULL,
  proof_code TEXT NOT NULL,
  proof TEXT NOT NULL CHECK (proof IN ('awaiting', 'pending', 'failed', 'verified')),
  proof_until BIGINT,
  begun_by TEXT,
  issuer TEXT,
  client_id TEXT,
  client_secret_sealed TEXT NOT NULL,
  discovery TEXT NOT NULL,
  endpoints TEXT,
  is_enforced BOOLEAN NOT NULL,
  provisions_users BOOLEAN NOT NULL,
  trusts_second_factor BOOLEAN NOT NULL,
  default_grant TEXT NOT NULL,
  group_grants TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  modified_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX sso_connectors_enabled ON sso_connectors (email_domain) WHERE is_enabled;
CREATE INDEX sso_connectors_by_account ON sso_connectors (account_id, id);
CREATE INDEX sso_connectors_by_tenant ON sso_connectors (tenant_id, id);

-- The keys that a provider signs with, as it published them last.
CREATE TABLE sso_keys (
  connector_id TEXT PRIMARY KEY,
  jwks TEXT NOT NULL,
  fetched_at BIGINT NOT NULL
);
