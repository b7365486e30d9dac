-- What members would be allowed whom their account bars for want of a second factor. Kept apart from
-- account_access, so that nothing that looks there can forget to ask.
CREATE TABLE barred_access (
  user_id TEXT NOT NULL,
  scope_id TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  tenant_id TEXT NOT NULL,
  read_bits BIGINT NOT NULL,
  edit_bits BIGINT NOT NULL,
  is_super_administrator BOOLEAN NOT NULL,
  PRIMARY KEY (user_id, scope_id)
);
CREATE INDEX barred_access_by_account ON barred_access (account_id);

-- Accounts that demanded a second factor before it was enforced.
INSERT INTO barred_access
SELECT c.user_id, c.scope_id, c.account_id, c.tenant_id, c.read_bits, c.edit_bits,
       c.is_super_administrator
FROM account_access c
JOIN accounts a ON a.id = c.account_id
JOIN users u ON u.id = c.user_id
WHERE a.enforce_twofactor = TRUE AND u.has_two_factor = FALSE AND u.is_service_user = FALSE;

DELETE FROM account_access WHERE EXISTS (
  SELECT 1 FROM barred_access b
  WHERE b.user_id = account_access.user_id AND b.scope_id = account_access.scope_id
);
