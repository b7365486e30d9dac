CREATE TABLE authenticator_apps (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id),
  secret TEXT NOT NULL,
  is_confirmed BOOLEAN NOT NULL,
  last_step BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  last_used_at BIGINT,
  UNIQUE (user_id, is_confirmed)
);

CREATE TABLE security_keys (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id),
  name TEXT NOT NULL,
  credential_id TEXT NOT NULL UNIQUE,
  algorithm BIGINT NOT NULL,
  public_key TEXT NOT NULL,
  sign_count BIGINT NOT NULL,
  is_passkey BOOLEAN NOT NULL,
  transports TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  last_used_at BIGINT
);
CREATE INDEX security_keys_by_user ON security_keys (user_id, id);

CREATE TABLE backup_codes (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id),
  digest TEXT NOT NULL UNIQUE,
  created_at BIGINT NOT NULL,
  used_at BIGINT
);
CREATE INDEX backup_codes_by_user ON backup_codes (user_id, id);

-- What security keys are to sign, by its digest. Those of a sign-in without a password have no
-- session.
CREATE TABLE webauthn_challenges (
  id TEXT PRIMARY KEY,
  ceremony TEXT NOT NULL CHECK (ceremony IN ('registration', 'second_factor', 'passkey')),
  session_id TEXT,
  expires_at BIGINT NOT NULL
);
CREATE INDEX webauthn_challenges_by_expiry ON webauthn_challenges (expires_at);

CREATE TABLE second_factor_recoveries (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL UNIQUE REFERENCES users (id),
  state TEXT NOT NULL CHECK (state IN ('mailed', 'waiting')),
  digest TEXT NOT NULL UNIQUE,
  sent_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL
);
CREATE INDEX second_factor_recoveries_by_end ON second_factor_recoveries (ends_at);
