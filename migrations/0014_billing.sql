-- Who is billed, and where the bill goes.
CREATE TABLE billing_profiles (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL UNIQUE REFERENCES accounts (id),
  tenant_id TEXT NOT NULL REFERENCES tenants (id),
  account_type TEXT NOT NULL CHECK (account_type IN ('personal', 'business')),
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  company TEXT,
  address TEXT NOT NULL,
  address2 TEXT,
  city TEXT NOT NULL,
  state TEXT,
  zipcode TEXT NOT NULL,
  country TEXT NOT NULL,
  telephone TEXT,
  vat TEXT,
  billing_email TEXT,
  secondary_billing_email TEXT,
  preferred_locale TEXT,
  created_at BIGINT NOT NULL,
  modified_at BIGINT NOT NULL
);

-- What a gateway charges. Of a card: what may be shown, and the gateway's word for it.
CREATE TABLE payment_methods (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  tenant_id TEXT NOT NULL REFERENCES tenants (id),
  type TEXT NOT NULL,
  position TEXT NOT NULL CHECK (position IN ('primary', 'backup', 'other')),
  brand TEXT NOT NULL,
  last_four TEXT NOT NULL,
  expiry_month BIGINT NOT NULL,
  expiry_year BIGINT NOT NULL,
  nick_name TEXT,
  holder TEXT NOT NULL,
  gateway TEXT NOT NULL,
  reference_sealed TEXT NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX payment_methods_by_account ON payment_methods (account_id, id);

-- Nonces of gateways that were redeemed: none is taken twice.
CREATE TABLE redeemed_nonces (
  nonce_digest TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  tenant_id TEXT NOT NULL REFERENCES tenants (id),
  redeemed_at BIGINT NOT NULL
);
CREATE INDEX redeemed_nonces_by_account ON redeemed_nonces (account_id);
