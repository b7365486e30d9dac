CREATE TABLE invitations (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  tenant_id TEXT NOT NULL REFERENCES tenants (id),
  member_id TEXT NOT NULL UNIQUE REFERENCES members (id),
  email TEXT NOT NULL,
  email_key TEXT NOT NULL,
  invited_by TEXT NOT NULL,
  code_digest TEXT NOT NULL UNIQUE,
  status TEXT NOT NULL CHECK (status IN ('pending', 'accepted', 'rejected', 'expired')),
  sent_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX invitations_by_email ON invitations (email_key, id);
CREATE INDEX invitations_by_account ON invitations (account_id);
