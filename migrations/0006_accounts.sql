CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  tenant_id TEXT NOT NULL REFERENCES tenants (id),
  unit_id TEXT NOT NULL REFERENCES units (id),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  description TEXT,
  type TEXT NOT NULL CHECK (type IN ('standard', 'enterprise')),
  business_name TEXT,
  business_address TEXT,
  business_email TEXT,
  business_phone TEXT,
  external_metadata TEXT,
  enforce_twofactor BOOLEAN NOT NULL,
  abuse_contact_email TEXT,
  api_access_enabled BOOLEAN,
  access_approval_expiry BIGINT,
  enterprise_zones_max BIGINT NOT NULL,
  enterprise_zones_used BIGINT NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX accounts_by_tenant ON accounts (tenant_id, id);
CREATE INDEX accounts_by_name ON accounts (tenant_id, name_key, id);
CREATE INDEX accounts_by_type ON accounts (tenant_id, type, id);
CREATE INDEX accounts_by_unit ON accounts (unit_id, id);

-- What members may do, made from their roles and policies. scope_id is the account or one zone.
CREATE TABLE account_access (
  user_id TEXT NOT NULL,
  scope_id TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  tenant_id TEXT NOT NULL,
  read_bits BIGINT NOT NULL,
  edit_bits BIGINT NOT NULL,
  is_super_administrator BOOLEAN NOT NULL,
  PRIMARY KEY (user_id, scope_id)
);
CREATE INDEX account_access_by_account ON account_access (account_id);
CREATE INDEX account_access_by_tenant ON account_access (user_id, tenant_id);
