CREATE TABLE users (
  id TEXT PRIMARY KEY,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL UNIQUE,
  first_name TEXT,
  last_name TEXT,
  username TEXT NOT NULL,
  telephone TEXT,
  country TEXT,
  zipcode TEXT,
  password_hash TEXT NOT NULL,
  api_key_digest TEXT NOT NULL UNIQUE,
  api_key_sealed TEXT NOT NULL,
  is_service_user BOOLEAN NOT NULL,
  is_suspended BOOLEAN NOT NULL,
  has_two_factor BOOLEAN NOT NULL,
  created_at BIGINT NOT NULL,
  modified_at BIGINT NOT NULL
);
