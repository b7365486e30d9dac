#include "sso/store.hpp"

namespace sso::store {

namespace {

constexpr sql::Text select_by_id = R"(
  SELECT id, tenant_id, account_id, email_domain, is_enabled, use_fedramp_language, proof_code,
         proof, proof_until, begun_by, issuer, client_id, client_secret_sealed, discovery,
         endpoints, is_enforced, provisions_users, trusts_second_factor, default_grant,
         group_grants, created_at, modified_at
  FROM sso_connectors WHERE id = :id
)";
constexpr sql::Text select_enabled = R"(
  SELECT id, tenant_id, account_id, email_domain, is_enabled, use_fedramp_language, proof_code,
         proof, proof_until, begun_by, issuer, client_id, client_secret_sealed, discovery,
         endpoints, is_enforced, provisions_users, trusts_second_factor, default_grant,
         group_grants, created_at, modified_at
  FROM sso_connectors WHERE email_domain = :email_domain AND is_enabled
)";
constexpr sql::Text select_of_account = R"(
  SELECT id, tenant_id, account_id, email_domain, is_enabled, use_fedramp_language, proof_code,
         proof, proof_until, begun_by, issuer, client_id, client_secret_sealed, discovery,
         endpoints, is_enforced, provisions_users, trusts_second_factor, default_grant,
         group_grants, created_at, modified_at
  FROM sso_connectors WHERE account_id = :account_id ORDER BY id
)";
constexpr sql::Text select_of_tenant = R"(
  SELECT id, tenant_id, account_id, email_domain, is_enabled, use_fedramp_language, proof_code,
         proof, proof_until, begun_by, issuer, client_id, client_secret_sealed, discovery,
         endpoints, is_enforced, provisions_users, trusts_second_factor, default_grant,
         group_grants, created_at, modified_at
  FROM sso_connectors WHERE tenant_id = :tenant_id AND account_id IS NULL ORDER BY id
)";
constexpr sql::Text select_with_provider = R"(
  SELECT id, tenant_id, account_id, email_domain, is_enabled, use_fedramp_language, proof_code,
         proof, proof_until, begun_by, issuer, client_id, client_secret_sealed, discovery,
         endpoints, is_enforced, provisions_users, trusts_second_factor, default_grant,
         group_grants, created_at, modified_at
  FROM sso_connectors WHERE issuer IS NOT NULL ORDER BY id
)";
constexpr sql::Text select_keys = "SELECT jwks FROM sso_keys WHERE connector_id = :connector_id";
constexpr sql::Text upsert_keys = R"(
  INSERT INTO sso_keys (connector_id, jwks, fetched_at) VALUES (:connector_id, :jwks, :fetched_at)
  ON CONFLICT (connector_id) DO UPDATE SET jwks = :jwks, fetched_at = :fetched_at
)";
constexpr sql::Text delete_keys = "DELETE FROM sso_keys WHERE connector_id = :connector_id";

}  // namespace

std::optional<Connector> find(sql::Transaction& tx, const ConnectorId& id) {
  return tx.row<Connector>(select_by_id, {{"id", id}});
}

std::optional<Connector> find_enabled(sql::Transaction& tx, std::string_view email_domain) {
  return tx.row<Connector>(select_enabled, {{"email_domain", email_domain}});
}

std::vector<Connector> list_of_account(sql::Transaction& tx, const AccountId& account_id) {
  return tx.rows<Connector>(select_of_account, {{"account_id", account_id}});
}

std::vector<Connector> list_of_tenant(sql::Transaction& tx, const TenantId& tenant_id) {
  return tx.rows<Connector>(select_of_tenant, {{"tenant_id", tenant_id}});
}

std::vector<Connector> list_with_provider(sql::Transaction& tx) {
  return tx.rows<Connector>(select_with_provider);
}

std::string keys_of(sql::Transaction& tx, const ConnectorId& id) {
  return tx.value<std::string>(select_keys, {{"connector_id", id}}).value_or("");
}

void set_keys(sql::Transaction& tx, const ConnectorId& id, const std::string& jwks, Timestamp now) {
  tx.change(upsert_keys, {{"connector_id", id}, {"jwks", jwks}, {"fetched_at", now}});
}

void remove_keys(sql::Transaction& tx, const ConnectorId& id) {
  tx.change(delete_keys, {{"connector_id", id}});
}

}  // namespace sso::store
