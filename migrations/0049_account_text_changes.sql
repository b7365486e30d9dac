-- When a text was changed, so that who has read the texts of a tenant asks only for what is new: a
-- number that grows with each transaction. The text of a deleted account is empty.
ALTER TABLE account_texts ADD COLUMN changed_in BIGINT NOT NULL DEFAULT 0;
DROP INDEX account_texts_by_tenant;
CREATE INDEX account_texts_by_change ON account_texts (tenant_id, changed_in);
