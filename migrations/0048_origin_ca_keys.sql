-- A user's Origin CA Key, made when it is first looked at.
ALTER TABLE users ADD COLUMN origin_ca_key_digest TEXT NOT NULL DEFAULT '';
ALTER TABLE users ADD COLUMN origin_ca_key_sealed TEXT NOT NULL DEFAULT '';
ALTER TABLE users ADD COLUMN origin_ca_key_viewed_at BIGINT;
ALTER TABLE users ADD COLUMN origin_ca_key_changed_at BIGINT;
CREATE INDEX users_by_origin_ca_key ON users (origin_ca_key_digest);
