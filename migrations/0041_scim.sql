-- What directories prove themselves with.
CREATE TABLE scim_tokens (
  id TEXT PRIMARY KEY,
  connector_id TEXT NOT NULL UNIQUE REFERENCES sso_connectors (id),
  tenant_id TEXT NOT NULL REFERENCES tenants (id),
  account_id TEXT REFERENCES accounts (id),
  digest TEXT NOT NULL UNIQUE,
  last_used_at BIGINT,
  created_at BIGINT NOT NULL
);

-- People and groups, as directories know them.
CREATE TABLE scim_people (
  id TEXT PRIMARY KEY,
  connector_id TEXT NOT NULL REFERENCES sso_connectors (id),
  tenant_id TEXT NOT NULL REFERENCES tenants (id),
  account_id TEXT REFERENCES accounts (id),
  user_id TEXT NOT NULL REFERENCES users (id),
  user_name TEXT NOT NULL,
  user_name_key TEXT NOT NULL,
  external_id TEXT,
  given_name TEXT,
  family_name TEXT,
  display_name TEXT,
  is_active BOOLEAN NOT NULL,
  granted TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  modified_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX scim_people_by_name ON scim_people (connector_id, user_name_key);
CREATE INDEX scim_people_by_external_id ON scim_people (connector_id, external_id);
CREATE INDEX scim_people_by_connector ON scim_people (connector_id, id);

CREATE TABLE scim_groups (
  id TEXT PRIMARY KEY,
  connector_id TEXT NOT NULL REFERENCES sso_connectors (id),
  tenant_id TEXT NOT NULL REFERENCES tenants (id),
  account_id TEXT REFERENCES accounts (id),
  display_name TEXT NOT NULL,
  display_name_key TEXT NOT NULL,
  external_id TEXT,
  created_at BIGINT NOT NULL,
  modified_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX scim_groups_by_name ON scim_groups (connector_id, display_name_key);
CREATE INDEX scim_groups_by_connector ON scim_groups (connector_id, id);

CREATE TABLE scim_group_members (
  id TEXT PRIMARY KEY,
  group_id TEXT NOT NULL REFERENCES scim_groups (id),
  person_id TEXT NOT NULL REFERENCES scim_people (id),
  tenant_id TEXT NOT NULL REFERENCES tenants (id),
  account_id TEXT REFERENCES accounts (id)
);
CREATE UNIQUE INDEX scim_group_members_by_group ON scim_group_members (group_id, person_id);
CREATE INDEX scim_group_members_by_person ON scim_group_members (person_id, group_id);

-- What ended when a directory took somebody away.
CREATE TABLE scim_removals (
  id TEXT PRIMARY KEY,
  connector_id TEXT NOT NULL REFERENCES sso_connectors (id),
  tenant_id TEXT NOT NULL REFERENCES tenants (id),
  account_id TEXT REFERENCES accounts (id),
  user_id TEXT NOT NULL REFERENCES users (id),
  email TEXT NOT NULL,
  sessions TEXT NOT NULL,
  tokens TEXT NOT NULL,
  grants TEXT NOT NULL,
  has_suspended BOOLEAN NOT NULL,
  lifted_at BIGINT,
  created_at BIGINT NOT NULL
);
CREATE INDEX scim_removals_by_user ON scim_removals (connector_id, user_id, id);
