#pragma once

#include "sql/transaction.hpp"
#include "sso/sso.hpp"

namespace sso::store {

std::optional<Connector> find(sql::Transaction&, const ConnectorId&);
std::optional<Connector> find_enabled(sql::Transaction&, std::string_view email_domain);
std::vector<Connector> list_of_account(sql::Transaction&, const AccountId&);
// Those of the tenant itself.
std::vector<Connector> list_of_tenant(sql::Transaction&, const TenantId&);
std::vector<Connector> list_with_provider(sql::Transaction&);

// The keys that a provider published last (RFC 7517).
std::string keys_of(sql::Transaction&, const ConnectorId&);
void set_keys(sql::Transaction&, const ConnectorId&, const std::string& jwks, Timestamp now);
void remove_keys(sql::Transaction&, const ConnectorId&);

}  // namespace sso::store
