#include "tokens/store.hpp"

namespace tokens::store {

namespace {

constexpr sql::Text select_token = R"(
  SELECT id, user_id, account_id, tenant_id, name, secret_digest, policies, condition, status,
         not_before, expires_on, spend_ceiling_minor, spend_ceiling_currency, issued_on, modified_on
  FROM api_tokens WHERE id = :id
)";
constexpr sql::Text select_known = R"(
  SELECT t.id, t.user_id, t.account_id, t.tenant_id, t.condition, t.status, t.not_before,
         t.expires_on, u.last_used_on, n.clock_offset_us
  FROM api_tokens t LEFT JOIN token_uses u ON u.token_id = t.id
    LEFT JOIN tenants n ON n.id = t.tenant_id
  WHERE t.secret_digest = :secret_digest
)";
// Whose: of a user, of an account, or of a tenant itself. Unused parameters are null.
constexpr sql::Text select_of_owner_asc = R"(
  SELECT id, user_id, account_id, tenant_id, name, secret_digest, policies, condition, status,
         not_before, expires_on, spend_ceiling_minor, spend_ceiling_currency, issued_on, modified_on
  FROM api_tokens WHERE user_id = :user_id OR account_id = :account_id
    OR (tenant_id = :tenant_id AND account_id IS NULL)
  ORDER BY id ASC LIMIT :limit OFFSET :offset
)";
constexpr sql::Text select_of_owner_desc = R"(
  SELECT id, user_id, account_id, tenant_id, name, secret_digest, policies, condition, status,
         not_before, expires_on, spend_ceiling_minor, spend_ceiling_currency, issued_on, modified_on
  FROM api_tokens WHERE user_id = :user_id OR account_id = :account_id
    OR (tenant_id = :tenant_id AND account_id IS NULL)
  ORDER BY id DESC LIMIT :limit OFFSET :offset
)";
constexpr sql::Text count_of_owner = R"(
  SELECT count(*) FROM api_tokens WHERE user_id = :user_id OR account_id = :account_id
    OR (tenant_id = :tenant_id AND account_id IS NULL)
)";
constexpr sql::Text select_last_use =
    "SELECT last_used_on FROM token_uses WHERE token_id = :token_id";
constexpr sql::Text upsert_use = R"(
  INSERT INTO token_uses (token_id, last_used_on)
  SELECT t.id, :now + COALESCE(n.clock_offset_us, 0)
  FROM api_tokens t LEFT JOIN tenants n ON n.id = t.tenant_id WHERE t.id = :token_id
  ON CONFLICT (token_id) DO UPDATE SET last_used_on = excluded.last_used_on
)";
constexpr sql::Text delete_use = "DELETE FROM token_uses WHERE token_id = :token_id";

constexpr sql::Text delete_spending_of_token =
    "DELETE FROM token_spending WHERE token_id = :token_id";
constexpr sql::Text select_spent =
    "SELECT CAST(sum(monthly_minor) AS BIGINT) FROM token_spending WHERE token_id = :token_id";
constexpr sql::Text upsert_spending = R"(
  INSERT INTO token_spending (token_id, subscription_id, monthly_minor)
  VALUES (:token_id, :subscription_id, CASE WHEN :monthly_minor > 0 THEN :monthly_minor ELSE 0 END)
  ON CONFLICT (token_id, subscription_id) DO UPDATE SET monthly_minor =
    CASE WHEN token_spending.monthly_minor + :monthly_minor > 0
      THEN token_spending.monthly_minor + :monthly_minor ELSE 0 END
)";
constexpr sql::Text update_spending = R"(
  UPDATE token_spending SET monthly_minor = :monthly_minor
  WHERE subscription_id = :subscription_id AND monthly_minor > :monthly_minor
)";
constexpr sql::Text delete_spending =
    "DELETE FROM token_spending WHERE subscription_id = :subscription_id";

constexpr std::int64_t all = 1'000'000;

// The tenant of an account's token is not its owner.
TenantId tenant_of(const Owner& owner) {
  return owner.account_id.empty() ? owner.tenant_id : TenantId();
}

}  // namespace

std::optional<Token> find(sql::Transaction& tx, const TokenId& id) {
  return tx.row<Token>(select_token, {{"id", id}});
}

std::optional<Known> find_known(sql::Transaction& tx, std::string_view secret_digest) {
  return tx.row<Known>(select_known, {{"secret_digest", secret_digest}});
}

Page<Token> list(sql::Transaction& tx, const List& wanted) {
  Page<Token> page{{}, wanted.page, count(tx, wanted.owner)};
  page.items = tx.rows<Token>(
      wanted.is_descending ? select_of_owner_desc : select_of_owner_asc,
      {{"user_id", wanted.owner.user_id},
       {"account_id", wanted.owner.account_id},
       {"tenant_id", tenant_of(wanted.owner)},
       {"limit", wanted.page.per_page},
       {"offset", wanted.page.offset()}}
  );
  return page;
}

std::int64_t count(sql::Transaction& tx, const Owner& owner) {
  return tx
      .value<std::int64_t>(
          count_of_owner, {{"user_id", owner.user_id},
                           {"account_id", owner.account_id},
                           {"tenant_id", tenant_of(owner)}}
      )
      .value_or(0);
}

std::vector<Token> list_all(sql::Transaction& tx, const Owner& owner) {
  return list(tx, {owner, false, {1, all}}).items;
}

std::optional<Timestamp> last_used_on(sql::Transaction& tx, const TokenId& id) {
  return tx.value<Timestamp>(select_last_use, {{"token_id", id}});
}

void set_used(sql::Transaction& tx, const TokenId& id, Timestamp now) {
  tx.change(upsert_use, {{"token_id", id}, {"now", now}});
}

void forget_use(sql::Transaction& tx, const TokenId& id) {
  tx.change(delete_use, {{"token_id", id}});
  tx.change(delete_spending_of_token, {{"token_id", id}});
}

std::int64_t spent(sql::Transaction& tx, const TokenId& id) {
  return tx.value<std::int64_t>(select_spent, {{"token_id", id}}).value_or(0);
}

void add_spending(sql::Transaction& tx, const SpendingRow& row) {
  tx.change(
      upsert_spending, {{"token_id", row.token_id},
                        {"subscription_id", row.subscription_id},
                        {"monthly_minor", row.monthly_minor}}
  );
}

void limit_spending(sql::Transaction& tx, const SubscriptionId& id, std::int64_t monthly_minor) {
  tx.change(update_spending, {{"subscription_id", id}, {"monthly_minor", monthly_minor}});
}

void forget_spending(sql::Transaction& tx, const SubscriptionId& id) {
  tx.change(delete_spending, {{"subscription_id", id}});
}

}  // namespace tokens::store
