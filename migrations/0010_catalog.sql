-- Exceptions from a tenant's programme.
CREATE TABLE plan_offers (
  id TEXT PRIMARY KEY,
  tenant_id TEXT NOT NULL REFERENCES tenants (id),
  rate_plan_id TEXT NOT NULL,
  is_offered BOOLEAN NOT NULL
);
CREATE UNIQUE INDEX plan_offers_by_tenant ON plan_offers (tenant_id, rate_plan_id);

-- Prices set by the operator, in minor units.
CREATE TABLE plan_prices (
  id TEXT PRIMARY KEY,
  rate_plan_id TEXT NOT NULL,
  frequency TEXT NOT NULL,
  amount BIGINT NOT NULL,
  valid_from BIGINT NOT NULL
);
CREATE INDEX plan_prices_by_plan ON plan_prices (rate_plan_id, valid_from);
