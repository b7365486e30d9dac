-- Resources under a name that policies go by; without zones it is the whole account.
CREATE TABLE resource_groups (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  tenant_id TEXT NOT NULL REFERENCES tenants (id),
  name TEXT NOT NULL,
  zones TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  modified_at BIGINT NOT NULL
);
CREATE INDEX resource_groups_by_account ON resource_groups (account_id, id);

-- Members who share policies.
CREATE TABLE user_groups (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  tenant_id TEXT NOT NULL REFERENCES tenants (id),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  policies TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  modified_at BIGINT NOT NULL
);
CREATE INDEX user_groups_by_name ON user_groups (account_id, name_key, id);

CREATE TABLE user_group_members (
  id TEXT PRIMARY KEY,
  user_group_id TEXT NOT NULL REFERENCES user_groups (id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  tenant_id TEXT NOT NULL REFERENCES tenants (id),
  member_id TEXT NOT NULL REFERENCES members (id),
  created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX user_group_members_by_group ON user_group_members (user_group_id, member_id);
CREATE INDEX user_group_members_by_member ON user_group_members (member_id);
CREATE INDEX user_group_members_by_account ON user_group_members (account_id);
