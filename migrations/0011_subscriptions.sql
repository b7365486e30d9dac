CREATE TABLE subscriptions (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  tenant_id TEXT NOT NULL REFERENCES tenants (id),
  zone_id TEXT UNIQUE REFERENCES zones (id),
  rate_plan_id TEXT NOT NULL,
  frequency TEXT NOT NULL,
  component_values TEXT NOT NULL,
  state TEXT NOT NULL,
  price BIGINT NOT NULL,
  period_start BIGINT,
  period_end BIGINT,
  cancel_at_period_end BOOLEAN NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX subscriptions_by_account ON subscriptions (account_id, id);
