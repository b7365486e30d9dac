#include <algorithm>

#include "sso/errors.hpp"
#include "sso/requests.hpp"
#include "sso/store.hpp"

// What people get by a connector, and who may still sign in without it.
namespace sso {

bool is_all_powerful(const Grant& grant) {
  const auto& super = members::super_administrator().id;
  return grant.whole_tenant ||
         std::find(grant.roles.begin(), grant.roles.end(), super) != grant.roles.end();
}

// Who may everything, and not by the connector, keeps that: it is the way in when the provider is
// out of order.
void Sso::give(
    Call& call, const Connector& connector, const users::User& user, const GrantChange& change
) {
  const auto& grant = change.after;
  const bool was_all_powerful = is_all_powerful(change.before);
  if (connector.account_id) {
    const members::RoleChange roles{grant.roles, was_all_powerful};
    return parts_.members.give_roles(call, *connector.account_id, user, roles);
  }
  const auto standing = parts_.tenants.standing(call, connector.tenant_id, user.id);
  if (standing && standing->is_admin_of_all && !was_all_powerful) return;
  parts_.tenants.set_administration(
      call, connector.tenant_id, user.id, {grant.whole_tenant, grant.units}
  );
}

std::vector<std::string> Sso::take(
    Call& call, const Connector& connector, const users::User& user
) {
  std::vector<std::string> taken;
  const auto seats =
      parts_.members.take_seats(call, connector.tenant_id, connector.account_id, user);
  for (const auto& member : seats) {
    auto words = "account " + std::string(member.account_id.text());
    for (const auto* role : members::roles_of(member.policies)) words += ", " + role->name;
    taken.push_back(std::move(words));
  }
  if (connector.account_id) return taken;
  for (const auto& admin : parts_.tenants.administrations(call, user.id)) {
    if (admin.tenant_id != connector.tenant_id) continue;
    const std::string unit(admin.unit_id ? admin.unit_id->text() : std::string_view());
    taken.push_back(unit.empty() ? "whole tenant" : "unit " + unit);
  }
  parts_.tenants.remove_admin(call, connector.tenant_id, user.id);
  return taken;
}

void Sso::forget_unit(Call& call, const tenants::Unit& unit) {
  for (auto& connector : store::list_of_tenant(call.tx, unit.tenant_id)) {
    auto found = std::erase(connector.default_grant.units, unit.id);
    for (auto& [group, grant] : connector.group_grants) found += std::erase(grant.units, unit.id);
    if (found == 0) continue;
    connector.modified_at = call.now;
    call.tx.update(connector);
  }
}

void Sso::before_password_sign_in(Call& call, const users::User& user) {
  const auto connector = store::find_enabled(call.tx, domain_of(user.email));
  if (!connector || !connector->is_enforced || !connector->is_usable()) return;
  if (connector->account_id) {
    if (parts_.members.is_super_administrator_of(call, *connector->account_id, user)) return;
  } else {
    const auto standing = parts_.tenants.standing(call, connector->tenant_id, user.id);
    if (standing && standing->is_admin_of_all) return;
  }
  refuse(errors::provider_only);
}

}  // namespace sso
