ALTER TABLE users ADD COLUMN is_email_verified BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE users ADD COLUMN api_key_viewed_at BIGINT;
ALTER TABLE users ADD COLUMN api_key_changed_at BIGINT;

CREATE TABLE user_preferences (
  user_id TEXT PRIMARY KEY REFERENCES users (id),
  language TEXT NOT NULL,
  appearance TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  density TEXT NOT NULL,
  has_shortcuts BOOLEAN NOT NULL,
  mail TEXT NOT NULL
);

CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id),
  token_digest TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('active', 'pending_second_factor')),
  ip TEXT NOT NULL,
  user_agent TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  last_seen_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  sudo_until BIGINT
);
CREATE INDEX sessions_by_user ON sessions (user_id, id);
CREATE INDEX sessions_by_use ON sessions (last_seen_at);

-- Passwords that did not match, by whom they were tried for and from where.
CREATE TABLE failed_attempts (
  id TEXT PRIMARY KEY,
  failures BIGINT NOT NULL,
  last_at BIGINT NOT NULL,
  blocked_until BIGINT NOT NULL
);
CREATE INDEX failed_attempts_by_time ON failed_attempts (last_at);
