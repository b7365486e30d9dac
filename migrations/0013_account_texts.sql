-- What an account is found by, one text each: name, id, description, and a line for each member's
-- e-mail address, which begins with a line feed and ends with a tab.
CREATE TABLE account_texts (
  account_id TEXT PRIMARY KEY,
  tenant_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  type TEXT NOT NULL,
  text TEXT NOT NULL
);
CREATE INDEX account_texts_by_tenant ON account_texts (tenant_id, account_id);
CREATE INDEX account_texts_by_unit ON account_texts (unit_id, account_id);

WITH RECURSIVE lines (account_id, member_id, list) AS (
  SELECT id, '', '' FROM accounts
  UNION ALL
  SELECT l.account_id, m.id, l.list || '
' || m.email_key || '	'
  FROM lines l JOIN members m ON m.account_id = l.account_id AND m.id = (
    SELECT min(n.id) FROM members n WHERE n.account_id = l.account_id AND n.id > l.member_id
  )
)
INSERT INTO account_texts (account_id, tenant_id, unit_id, type, text)
SELECT a.id, a.tenant_id, a.unit_id, a.type, a.name_key || '
' || a.id || '
' || lower(coalesce(a.description, '')) || '
' || l.list
FROM accounts a JOIN lines l ON l.account_id = a.id
WHERE NOT EXISTS (SELECT 1 FROM members n WHERE n.account_id = a.id AND n.id > l.member_id);

-- For the figures beside an account, and the lists of a tenant.
CREATE INDEX zones_by_account_and_status ON zones (account_id, status);
CREATE INDEX invitations_by_tenant ON invitations (tenant_id, status, account_id);
CREATE INDEX subscriptions_by_plan ON subscriptions (tenant_id, rate_plan_id, account_id);
