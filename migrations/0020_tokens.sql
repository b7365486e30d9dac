-- API tokens: of a user, of an account or of a tenant.
CREATE TABLE api_tokens (
  id TEXT PRIMARY KEY,
  user_id TEXT REFERENCES users (id),
  account_id TEXT REFERENCES accounts (id),
  tenant_id TEXT REFERENCES tenants (id),
  name TEXT NOT NULL,
  secret_digest TEXT NOT NULL UNIQUE,
  policies TEXT NOT NULL,
  condition TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('active', 'disabled')),
  not_before BIGINT,
  expires_on BIGINT,
  spend_ceiling_minor BIGINT,
  spend_ceiling_currency TEXT,
  issued_on BIGINT NOT NULL,
  modified_on BIGINT NOT NULL,
  CHECK (CASE WHEN user_id IS NULL THEN tenant_id IS NOT NULL
    ELSE account_id IS NULL AND tenant_id IS NULL END)
);
CREATE INDEX api_tokens_by_user ON api_tokens (user_id, id);
CREATE INDEX api_tokens_by_account ON api_tokens (account_id, id);
CREATE INDEX api_tokens_by_tenant ON api_tokens (tenant_id, id);

-- What their policies come to, for authorization and lists. scope_id is `*`, a tenant, a unit, an
-- account, a zone or a user.
CREATE TABLE token_rights (
  token_id TEXT NOT NULL,
  scope_id TEXT NOT NULL,
  allowed_read BIGINT NOT NULL,
  allowed_edit BIGINT NOT NULL,
  denied_read BIGINT NOT NULL,
  denied_edit BIGINT NOT NULL,
  PRIMARY KEY (token_id, scope_id)
);
CREATE INDEX token_rights_by_scope ON token_rights (scope_id);

CREATE TABLE token_uses (
  token_id TEXT PRIMARY KEY,
  last_used_on BIGINT NOT NULL
);

-- What tokens of tenants have added to what is paid each month, by subscription.
CREATE TABLE token_spending (
  token_id TEXT NOT NULL,
  subscription_id TEXT NOT NULL,
  monthly_minor BIGINT NOT NULL,
  PRIMARY KEY (token_id, subscription_id)
);
CREATE INDEX token_spending_by_subscription ON token_spending (subscription_id);
