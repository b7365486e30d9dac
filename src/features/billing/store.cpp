#include "billing/store.hpp"

namespace billing::store {

namespace {

constexpr sql::Text select_profile = R"(
  SELECT id, account_id, tenant_id, account_type, first_name, last_name, company, address, address2,
         city, state, zipcode, country, telephone, vat, billing_email, secondary_billing_email,
         preferred_locale, created_at, modified_at
  FROM billing_profiles WHERE account_id = :account_id
)";
constexpr sql::Text select_profile_of_user = R"(
  SELECT id, account_id, tenant_id, account_type, first_name, last_name, company, address, address2,
         city, state, zipcode, country, telephone, vat, billing_email, secondary_billing_email,
         preferred_locale, created_at, modified_at
  FROM billing_profiles
  WHERE account_id IN (SELECT t.own_account_id FROM tenants t
                       JOIN tenant_admins a ON a.tenant_id = t.id
                       WHERE a.user_id = :user_id AND a.unit_id IS NULL)
    OR account_id IN (SELECT scope_id FROM account_access
                      WHERE user_id = :user_id AND (read_bits & :billing_bit) <> 0)
  ORDER BY id LIMIT 1
)";
constexpr sql::Text select_method = R"(
  SELECT id, account_id, tenant_id, type, position, brand, last_four, expiry_month, expiry_year,
         nick_name, holder, gateway, reference_sealed, created_at
  FROM payment_methods WHERE id = :id
)";
constexpr sql::Text select_methods = R"(
  SELECT id, account_id, tenant_id, type, position, brand, last_four, expiry_month, expiry_year,
         nick_name, holder, gateway, reference_sealed, created_at
  FROM payment_methods WHERE account_id = :account_id
  ORDER BY CASE position WHEN 'primary' THEN 0 WHEN 'backup' THEN 1 ELSE 2 END, id
)";
constexpr sql::Text count_paid_of_account = R"(
  SELECT count(*) FROM subscriptions WHERE account_id = :account_id AND price > 0
    AND state NOT IN ('Cancelled', 'Failed', 'Expired')
)";
constexpr sql::Text count_paid_of_tenant = R"(
  SELECT count(*) FROM subscriptions WHERE tenant_id = :tenant_id AND price > 0
    AND state NOT IN ('Cancelled', 'Failed', 'Expired')
)";
constexpr sql::Text insert_nonce = R"(
  INSERT INTO redeemed_nonces (nonce_digest, account_id, tenant_id, redeemed_at)
  VALUES (:nonce_digest, :account_id, :tenant_id, :redeemed_at) ON CONFLICT DO NOTHING
)";
constexpr sql::Text delete_nonces = "DELETE FROM redeemed_nonces WHERE account_id = :account_id";

}  // namespace

std::optional<Profile> find_profile(sql::Transaction& tx, const AccountId& account_id) {
  return tx.row<Profile>(select_profile, {{"account_id", account_id}});
}

std::optional<Profile> find_profile_of_user(sql::Transaction& tx, const UserId& user_id) {
  const auto billing = static_cast<std::int64_t>(PermissionSet::bit(Area::billing));
  return tx.row<Profile>(select_profile_of_user, {{"user_id", user_id}, {"billing_bit", billing}});
}

std::optional<Method> find_method(sql::Transaction& tx, const MethodId& id) {
  return tx.row<Method>(select_method, {{"id", id}});
}

std::vector<Method> list_methods(sql::Transaction& tx, const AccountId& account_id) {
  return tx.rows<Method>(select_methods, {{"account_id", account_id}});
}

std::int64_t count_paid(sql::Transaction& tx, const AccountId& account_id) {
  return tx.value<std::int64_t>(count_paid_of_account, {{"account_id", account_id}}).value_or(0);
}

std::int64_t count_paid(sql::Transaction& tx, const TenantId& tenant_id) {
  return tx.value<std::int64_t>(count_paid_of_tenant, {{"tenant_id", tenant_id}}).value_or(0);
}

bool redeem(
    sql::Transaction& tx, const std::string& nonce_digest, const Method& method, Timestamp at
) {
  const auto inserted = tx.change(
      insert_nonce, {{"nonce_digest", nonce_digest},
                     {"account_id", method.account_id},
                     {"tenant_id", method.tenant_id},
                     {"redeemed_at", at}}
  );
  return inserted == 1;
}

void remove_nonces(sql::Transaction& tx, const AccountId& account_id) {
  tx.change(delete_nonces, {{"account_id", account_id}});
}

}  // namespace billing::store
