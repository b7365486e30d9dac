CREATE TABLE members (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  tenant_id TEXT NOT NULL REFERENCES tenants (id),
  user_id TEXT REFERENCES users (id),
  email TEXT NOT NULL,
  email_key TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('accepted', 'pending', 'rejected')),
  policies TEXT NOT NULL,
  api_access_enabled BOOLEAN,
  created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX members_by_account_and_email ON members (account_id, email_key);
CREATE INDEX members_by_account ON members (account_id, id);
CREATE INDEX members_by_email ON members (email_key, id);
