CREATE TABLE tenants (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('active', 'suspended')),
  programme TEXT NOT NULL,
  contact_email TEXT,
  website TEXT,
  entitlements TEXT NOT NULL,
  is_sandbox BOOLEAN NOT NULL,
  clock_offset_us BIGINT NOT NULL,
  own_account_id TEXT,
  created_at BIGINT NOT NULL,
  modified_at BIGINT NOT NULL
);

-- Units hold the accounts of a tenant; an admin may be confined to one.
CREATE TABLE units (
  id TEXT PRIMARY KEY,
  tenant_id TEXT NOT NULL REFERENCES tenants (id),
  name TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('active', 'suspended')),
  created_at BIGINT NOT NULL
);
CREATE INDEX units_by_tenant ON units (tenant_id, id);

-- unit_id NULL: admin of the whole tenant.
CREATE TABLE tenant_admins (
  id TEXT PRIMARY KEY,
  tenant_id TEXT NOT NULL REFERENCES tenants (id),
  unit_id TEXT REFERENCES units (id),
  user_id TEXT NOT NULL REFERENCES users (id),
  created_at BIGINT NOT NULL
);
CREATE INDEX tenant_admins_by_user ON tenant_admins (user_id, tenant_id);
CREATE INDEX tenant_admins_by_tenant ON tenant_admins (tenant_id, id);
