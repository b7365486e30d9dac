-- How calls ended and with which token, which zone a row belongs to, and how entries are found by
-- what they are about.
ALTER TABLE calls ADD COLUMN token_id TEXT;
ALTER TABLE calls ADD COLUMN status BIGINT;
ALTER TABLE calls ADD COLUMN error_code BIGINT;

ALTER TABLE changes ADD COLUMN zone_id TEXT;
CREATE INDEX changes_by_row ON changes (row_key, seq);
CREATE INDEX changes_by_tenant ON changes (tenant_id, seq);
CREATE INDEX changes_by_zone ON changes (zone_id, seq) WHERE zone_id IS NOT NULL;

-- When something was last written down that is worth an entry once in a while.
CREATE TABLE audit_notes (
  id TEXT PRIMARY KEY,
  noted_at BIGINT NOT NULL
);
CREATE INDEX audit_notes_by_time ON audit_notes (noted_at);
