-- Versions of the partner agreement and of customer terms. tenant_id: of a tenant that has customer
-- terms of its own.
CREATE TABLE terms (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('partner', 'customer')),
  tenant_id TEXT REFERENCES tenants (id),
  version TEXT NOT NULL,
  title TEXT NOT NULL,
  text_digest TEXT NOT NULL,
  effective_at BIGINT NOT NULL,
  published_at BIGINT NOT NULL
);
CREATE INDEX terms_by_kind ON terms (kind, tenant_id);

CREATE TABLE terms_texts (
  id TEXT PRIMARY KEY REFERENCES terms (id),
  text TEXT NOT NULL
);

-- Kept when the account is deleted: they are evidence.
CREATE TABLE terms_acceptances (
  id TEXT PRIMARY KEY,
  terms_id TEXT NOT NULL REFERENCES terms (id),
  tenant_id TEXT NOT NULL REFERENCES tenants (id),
  account_id TEXT,
  user_id TEXT NOT NULL,
  email TEXT NOT NULL,
  is_binding BOOLEAN NOT NULL,
  accepted_at BIGINT NOT NULL,
  ip TEXT NOT NULL,
  user_agent TEXT NOT NULL,
  request_id TEXT NOT NULL
);
CREATE INDEX terms_acceptances_by_subject ON terms_acceptances (tenant_id, account_id, terms_id);
