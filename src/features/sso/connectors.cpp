#include <algorithm>

#include "kernel/check.hpp"
#include "kernel/ids.hpp"
#include "sso/errors.hpp"
#include "sso/requests.hpp"
#include "sso/shared_domains.hpp"
#include "sso/store.hpp"

// The connectors of accounts and of tenants.
namespace sso {

namespace {

constexpr std::string_view seal_purpose = "sso client secret";
// Published: a wire constant, then digits.
constexpr std::string_view proof_prefix = "cloudflare_dashboard_sso=";
constexpr std::size_t proof_random_bytes = 8;

std::string new_proof_code(Ids& ids) {
  const auto number = std::stoull(ids.random_hex(proof_random_bytes), nullptr, 16);
  return std::string(proof_prefix) + std::to_string(number);
}

template <class T>
void set_if(const std::optional<T>& wanted, T& member) {
  if (wanted) member = *wanted;
}

}  // namespace

http::Scope scope_of(Call& call, const SandboxPath& path) {
  const auto found = store::find(call.tx, path.connector_id);
  if (!found) return {{}, {}, {}, true};
  if (found->account_id) return {*found->account_id, {}, {}, false};
  return {{}, found->tenant_id, {}, false};
}

std::vector<ConnectorView> Sso::list(Call& call, const accounts::AccountPath& path) {
  std::vector<ConnectorView> views;
  for (const auto& one : store::list_of_account(call.tx, path.account_id))
    views.push_back(view_of(one));
  return views;
}

ConnectorView Sso::add(Call& call, const accounts::AccountPath& path, const NewConnector& wanted) {
  Connector connector;
  connector.account_id = path.account_id;
  connector.tenant_id = parts_.accounts.get(call, path.account_id).tenant_id;
  return made(call, std::move(connector), wanted);
}

ConnectorView Sso::show(Call& call, const ConnectorPath& path) { return view_of(get(call, path)); }

ConnectorView Sso::change(Call& call, const ConnectorPath& path, const ConnectorChange& change) {
  return changed(call, get(call, path), change);
}

ConnectorReference Sso::remove(Call& call, const ConnectorPath& path) {
  removed(call, get(call, path));
  return {path.connector_id};
}

void Sso::begin_verification(Call& call, const ConnectorPath& path) {
  auto connector = get(call, path);
  begin(call, connector);
  call.tx.update(connector);
}

std::vector<ConnectorView> Sso::list_of_tenant(Call& call, const tenants::TenantPath& path) {
  demand_whole_tenant(call, path.tenant_id);
  std::vector<ConnectorView> views;
  for (const auto& one : store::list_of_tenant(call.tx, path.tenant_id))
    views.push_back(view_of(one));
  return views;
}

ConnectorView Sso::add_to_tenant(
    Call& call, const tenants::TenantPath& path, const NewConnector& wanted
) {
  demand_whole_tenant(call, path.tenant_id);
  Connector connector;
  connector.tenant_id = path.tenant_id;
  return made(call, std::move(connector), wanted);
}

ConnectorView Sso::show_of_tenant(Call& call, const TenantConnectorPath& path) {
  return view_of(get(call, path));
}

ConnectorView Sso::change_of_tenant(
    Call& call, const TenantConnectorPath& path, const ConnectorChange& change
) {
  return changed(call, get(call, path), change);
}

ConnectorReference Sso::remove_of_tenant(Call& call, const TenantConnectorPath& path) {
  removed(call, get(call, path));
  return {path.connector_id};
}

void Sso::begin_verification_of_tenant(Call& call, const TenantConnectorPath& path) {
  auto connector = get(call, path);
  begin(call, connector);
  call.tx.update(connector);
}

Connector Sso::get(Call& call, const ConnectorPath& path) {
  auto found = store::find(call.tx, path.connector_id);
  if (!found || found->account_id != path.account_id) refuse(errors::unknown_connector);
  return std::move(*found);
}

Connector Sso::get(Call& call, const TenantConnectorPath& path) {
  demand_whole_tenant(call, path.tenant_id);
  auto found = store::find(call.tx, path.connector_id);
  const bool is_own = found && !found->account_id && found->tenant_id == path.tenant_id;
  if (!is_own) refuse(errors::unknown_connector);
  return std::move(*found);
}

std::optional<Connector> Sso::find(Call& call, const ConnectorId& id) const {
  return store::find(call.tx, id);
}

void Sso::remove_all(Call& call, const AccountId& account_id) {
  for (const auto& connector : store::list_of_account(call.tx, account_id))
    removed(call, connector);
}

void Sso::demand_whole_tenant(Call& call, const TenantId& tenant_id) {
  const auto standing = parts_.tenants.standing(call, tenant_id);
  if (!standing || !standing->is_admin_of_all) refuse(errors::whole_tenant_needed);
}

ConnectorView Sso::made(Call& call, Connector connector, const NewConnector& wanted) {
  if (is_shared_domain(wanted.email_domain)) refuse(errors::shared_domain, "/email_domain");
  connector.id = call.ids.next<ConnectorId>();
  connector.email_domain = wanted.email_domain.ascii();
  connector.proof_code = new_proof_code(call.ids);
  connector.created_at = connector.modified_at = call.now;
  apply(call, connector, wanted);
  if (wanted.begin_verification.value_or(true)) begin(call, connector);
  call.tx.insert(connector);
  return view_of(connector);
}

ConnectorView Sso::changed(Call& call, Connector connector, const ConnectorChange& change) {
  connector.modified_at = call.now;
  apply(call, connector, change);
  if (change.enabled == true && !connector.is_enabled) check_enabling(call, connector);
  set_if(change.enabled, connector.is_enabled);
  call.tx.update(connector);
  if (change.default_grant || change.groups) on_grants_changed(call, connector);
  return view_of(connector);
}

void Sso::removed(Call& call, const Connector& connector) {
  on_removed(call, connector);
  store::remove_keys(call.tx, connector.id);
  call.tx.remove(connector);
}

void Sso::apply(Call& call, Connector& connector, const WantedSettings& wanted) {
  set_if(wanted.use_fedramp_language, connector.use_fedramp_language);
  set_if(wanted.enforced, connector.is_enforced);
  set_if(wanted.provisions_users, connector.provisions_users);
  set_if(wanted.trusts_second_factor, connector.trusts_second_factor);
  if (wanted.default_grant) {
    connector.default_grant =
        checked_grant(call, connector, *wanted.default_grant, "/default_grant");
    if (is_all_powerful(connector.default_grant))
      refuse(errors::super_by_default, "/default_grant");
  }
  if (wanted.groups) {
    connector.group_grants.clear();
    for (std::size_t i = 0; i < wanted.groups->size(); ++i) {
      const auto& [group, grant] = (*wanted.groups)[i];
      const auto pointer = "/groups/" + std::to_string(i) + "/grant";
      connector.group_grants.push_back(
          {group.text(), checked_grant(call, connector, grant, pointer)}
      );
    }
  }
  if (wanted.provider) set_provider(call, connector, *wanted.provider);
}

// Another provider has to be found anew; until then nobody signs in.
void Sso::set_provider(Call& call, Connector& connector, const WantedProvider& wanted) {
  const auto& issuer = wanted.issuer.text();
  const bool is_plain = issuer.find_first_of("?#") == std::string::npos;
  if (!is_plain || !parts_.web.allows(issuer)) refuse(errors::invalid_issuer, "/provider/issuer");
  connector.client_id = wanted.client_id.text();
  if (wanted.client_secret) {
    const bool has_secret = !wanted.client_secret->reveal().empty();
    connector.client_secret_sealed = {
        has_secret ? parts_.key.seal(*wanted.client_secret, seal_purpose) : ""};
  } else if (connector.issuer != issuer) {
    // A secret of one provider is not for another.
    connector.client_secret_sealed = {};
  }
  if (connector.issuer == issuer && connector.discovery == Discovery::ready) return;
  connector.issuer = issuer;
  connector.discovery = Discovery::pending;
  connector.endpoints.reset();
  start_discovery(call, connector);
}

Secret Sso::client_secret_of(const Connector& connector) const {
  if (connector.client_secret_sealed.empty()) return {};
  auto opened = parts_.key.open(connector.client_secret_sealed.stored, seal_purpose);
  CHECK(opened.has_value());
  return std::move(*opened);
}

Grant Sso::checked_grant(
    Call& call, const Connector& connector, const WantedGrant& wanted, const std::string& pointer
) {
  const Grant grant{
      wanted.roles.value_or(std::vector<std::string>()),
      wanted.units.value_or(std::vector<UnitId>()), wanted.whole_tenant.value_or(false)};
  const bool is_for_account = connector.account_id.has_value();
  const bool is_mixed =
      is_for_account ? (!grant.units.empty() || grant.whole_tenant) : !grant.roles.empty();
  const auto is_role = [](const std::string& id) { return members::find_role(id) != nullptr; };
  const auto is_unit = [&](const UnitId& id) {
    return parts_.tenants.is_unit_of(call, connector.tenant_id, id);
  };
  const bool is_valid = !is_mixed && std::all_of(grant.roles.begin(), grant.roles.end(), is_role) &&
                        std::all_of(grant.units.begin(), grant.units.end(), is_unit);
  if (!is_valid) refuse(errors::invalid_grant, pointer);
  return grant;
}

void Sso::check_enabling(Call& call, const Connector& connector) {
  if (connector.proof != Proof::verified) refuse(errors::domain_not_proven, "/enabled");
  if (!connector.issuer) refuse(errors::provider_needed, "/enabled");
  if (connector.discovery != Discovery::ready) refuse(errors::provider_not_ready, "/enabled");
  if (store::find_enabled(call.tx, connector.email_domain))
    refuse(errors::domain_taken, "/enabled");
}

ConnectorView Sso::view_of(const Connector& connector) const {
  ConnectorView view;
  view.id = connector.id;
  view.created_on = connector.created_at;
  view.updated_on = connector.modified_at;
  view.email_domain = connector.email_domain;
  view.enabled = connector.is_enabled;
  view.use_fedramp_language = connector.use_fedramp_language;
  view.verification = {connector.proof_code, connector.proof};
  if (connector.issuer) {
    view.provider = ProviderView{
        *connector.issuer, connector.client_id.value_or(""),
        !connector.client_secret_sealed.empty(), connector.discovery, redirect_uri()};
  }
  view.enforced = connector.is_enforced;
  view.provisions_users = connector.provisions_users;
  view.trusts_second_factor = connector.trusts_second_factor;
  view.default_grant = connector.default_grant;
  view.groups = connector.group_grants;
  return view;
}

}  // namespace sso
