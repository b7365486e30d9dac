-- When a text was changed, so that who has read the texts of a tenant asks only for what is new: a
-- number that grows with each transaction. Of a text that was removed nothing is left but the number.
ALTER TABLE account_texts ADD COLUMN changed_in BIGINT NOT NULL DEFAULT 0;
DROP INDEX account_texts_by_tenant;
CREATE INDEX account_texts_by_change ON account_texts (tenant_id, changed_in);

CREATE TABLE account_text_removals (
  tenant_id TEXT NOT NULL,
  changed_in BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, changed_in)
);
