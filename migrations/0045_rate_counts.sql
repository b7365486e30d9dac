-- Calls that the nodes on one PostgreSQL have counted, by name and window; empty on SQLite.
CREATE TABLE rate_counts (
  name TEXT PRIMARY KEY,
  window_index BIGINT NOT NULL,
  used BIGINT NOT NULL,
  ends_at BIGINT NOT NULL
);
CREATE INDEX rate_counts_by_end ON rate_counts (ends_at);

-- How many calls each user of a tenant may make; 0: as many as the platform allows.
UPDATE tenants SET entitlements = replace(entitlements, '}', ',"calls_per_window":0}');
