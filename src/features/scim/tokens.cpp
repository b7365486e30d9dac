#include "kernel/ids.hpp"
#include "scim/errors.hpp"
#include "scim/requests.hpp"
#include "scim/store.hpp"

// The token of a connector, and who comes with it.
namespace scim {

namespace {

constexpr std::size_t token_bytes = 32;
constexpr std::string_view token_prefix = "scim_";

}  // namespace

TokenView Scim::show_token(Call& call, const sso::ConnectorPath& path) {
  return token_view(call, parts_.sso.get(call, path));
}

MadeToken Scim::make_token(Call& call, const sso::ConnectorPath& path) {
  return new_token(call, parts_.sso.get(call, path));
}

RemovedToken Scim::remove_token(Call& call, const sso::ConnectorPath& path) {
  return removed_token(call, parts_.sso.get(call, path));
}

TokenView Scim::show_token_of_tenant(Call& call, const sso::TenantConnectorPath& path) {
  return token_view(call, parts_.sso.get(call, path));
}

MadeToken Scim::make_token_of_tenant(Call& call, const sso::TenantConnectorPath& path) {
  return new_token(call, parts_.sso.get(call, path));
}

RemovedToken Scim::remove_token_of_tenant(Call& call, const sso::TenantConnectorPath& path) {
  return removed_token(call, parts_.sso.get(call, path));
}

std::optional<Token> Scim::find_token(sql::Transaction& tx, std::string_view token) const {
  const auto digest = parts_.key.keyed_digest(token);
  return tx.remembered<std::optional<Token>>("scim " + digest, [&] {
    return store::find_token(tx, digest);
  });
}

// The connector whose directory is calling.
sso::Connector Scim::enter(Call& call) {
  if (call.caller.credential != Credential::directory) refuse(errors::token_needed);
  const auto token = store::find_token(call.tx, call.caller.token_id);
  const auto connector = token ? parts_.sso.find(call, token->connector_id) : std::nullopt;
  if (!connector) refuse(errors::unknown_token);
  const auto tenant = parts_.tenants.get(call, connector->tenant_id);
  if (tenant.status == tenants::Status::suspended) refuse(tenants::suspended_code());
  if (connector->proof != sso::Proof::verified) refuse(errors::domain_not_proven);
  call.now = parts_.tenants.now(call, connector->tenant_id);
  return *connector;
}

TokenView Scim::token_view(Call& call, const sso::Connector& connector) {
  const auto token = store::find_token_of(call.tx, connector.id);
  if (!token) refuse(errors::no_token);
  return {token->id, token->created_at, token->last_used_at, base_};
}

// A new one; the old one is of no use from now on.
MadeToken Scim::new_token(Call& call, const sso::Connector& connector) {
  if (connector.proof != sso::Proof::verified) refuse(errors::domain_not_proven);
  if (const auto old = store::find_token_of(call.tx, connector.id)) call.tx.remove(*old);
  const auto text = std::string(token_prefix) + call.ids.random_hex(token_bytes);
  Token token;
  token.id = call.ids.next<TokenId>();
  token.connector_id = connector.id;
  token.tenant_id = connector.tenant_id;
  token.account_id = connector.account_id;
  token.digest = {parts_.key.keyed_digest(text)};
  token.created_at = call.now;
  call.tx.insert(token);
  return {token.id, text, base_};
}

RemovedToken Scim::removed_token(Call& call, const sso::Connector& connector) {
  const auto token = store::find_token_of(call.tx, connector.id);
  if (!token) refuse(errors::no_token);
  call.tx.remove(*token);
  return {token->id};
}

}  // namespace scim
