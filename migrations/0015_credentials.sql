-- What was mailed to prove that a mailbox is its user's; one of each purpose for a user.
CREATE TABLE mailed_links (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id),
  purpose TEXT NOT NULL CHECK (
    purpose IN ('reset_password', 'verify_email', 'leave_address', 'take_address')
  ),
  email TEXT NOT NULL,
  digest TEXT NOT NULL UNIQUE,
  sent_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  confirmed_at BIGINT,
  UNIQUE (user_id, purpose)
);
CREATE INDEX mailed_links_by_expiry ON mailed_links (expires_at);

UPDATE tenants
SET entitlements = replace(entitlements, '}', ',"allow_global_api_key":true}');
