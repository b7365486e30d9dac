-- What src/sql and src/http keep themselves: counters, the change log, stored answers.

CREATE TABLE counters (
  id TEXT PRIMARY KEY,
  value BIGINT NOT NULL
);

-- Lengths of the runs into which ranked lists are cut (src/sql/ranks.hpp).
CREATE TABLE ranks (
  list TEXT NOT NULL,
  first_key TEXT NOT NULL,
  first_id TEXT NOT NULL,
  length BIGINT NOT NULL,
  PRIMARY KEY (list, first_key, first_id)
);

-- One row for each call that changed something.
CREATE TABLE calls (
  seq BIGINT PRIMARY KEY,
  at BIGINT NOT NULL,
  credential TEXT NOT NULL,
  actor_id TEXT,
  actor_email TEXT NOT NULL,
  request_id TEXT NOT NULL,
  ip TEXT NOT NULL,
  user_agent TEXT NOT NULL,
  method TEXT NOT NULL,
  uri TEXT NOT NULL,
  change_count BIGINT NOT NULL
);
CREATE INDEX calls_by_actor ON calls (actor_id, seq);

-- One row for each row changed: the chain of each account is verified by `tenantd check`.
CREATE TABLE changes (
  seq BIGINT PRIMARY KEY,
  call_seq BIGINT NOT NULL,
  id TEXT NOT NULL,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  account_id TEXT,
  tenant_id TEXT,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  digest TEXT NOT NULL
);
CREATE INDEX changes_by_account ON changes (account_id, seq);
CREATE INDEX changes_by_call ON changes (call_seq);

-- Answers to calls with an Idempotency-Key, for seven days.
CREATE TABLE stored_answers (
  seq BIGINT PRIMARY KEY,
  key_digest TEXT NOT NULL,
  request_digest TEXT NOT NULL,
  status BIGINT NOT NULL,
  body TEXT NOT NULL,
  is_sealed BOOLEAN NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX stored_answers_by_key ON stored_answers (key_digest);
