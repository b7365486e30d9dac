#include <algorithm>

#include "kernel/check.hpp"
#include "kernel/ids.hpp"
#include "scim/requests.hpp"
#include "scim/store.hpp"

// What people have by their directory, and what ends when it takes them away.
namespace scim {

namespace {

template <class T>
void merge(std::vector<T>& into, const std::vector<T>& from) {
  into.insert(into.end(), from.begin(), from.end());
  std::sort(into.begin(), into.end());
  into.erase(std::unique(into.begin(), into.end()), into.end());
}

// What the groups of a person come to; the default where none of them is granted anything.
sso::Grant grant_of(const sso::Connector& connector, const std::vector<Group>& groups) {
  sso::Grant all;
  bool is_granted = false;
  for (const auto& [name, grant] : connector.group_grants) {
    const auto is_this = [key = lower(name)](const Group& group) {
      return group.display_name_key == key;
    };
    if (std::none_of(groups.begin(), groups.end(), is_this)) continue;
    is_granted = true;
    merge(all.roles, grant.roles);
    merge(all.units, grant.units);
    all.whole_tenant |= grant.whole_tenant;
  }
  return is_granted ? all : connector.default_grant;
}

}  // namespace

void Scim::grant(Call& call, const sso::Connector& connector, Person& person) {
  if (!person.is_active) return;
  const auto user = parts_.users.get(call, person.user_id);
  const auto wanted = grant_of(connector, store::list_groups_of(call.tx, person.id));
  parts_.sso.give(call, connector, user, {wanted, person.granted});
  person.granted = wanted;
}

void Scim::grant_anew(Call& call, const sso::Connector& connector) {
  for (auto& person : store::list_people(call.tx, connector.id)) {
    grant(call, connector, person);
    call.tx.update(person);
  }
}

void Scim::start(Call& call, const sso::Connector& connector, Person& person) {
  person.is_active = true;
  lift_suspension(call, connector, person.user_id);
  grant(call, connector, person);
}

// Within this one transaction, on every node, nothing of the person is of use any more.
void Scim::end(Call& call, const sso::Connector& connector, Person& person) {
  auto user = parts_.users.get(call, person.user_id);
  Removal removal;
  removal.id = call.ids.next<RemovalId>();
  removal.connector_id = connector.id;
  removal.tenant_id = connector.tenant_id;
  removal.account_id = connector.account_id;
  removal.user_id = user.id;
  removal.email = user.email.text();
  removal.sessions = parts_.sessions.end_all(call, user.id);
  for (const auto& id : end_tokens(call, user.id)) removal.tokens.emplace_back(id.text());
  parts_.users.change_api_key(call, user);
  removal.tokens.emplace_back("global_api_key");
  removal.grants = parts_.sso.take(call, connector, user);
  removal.has_suspended = !user.is_suspended;
  removal.created_at = call.now;
  if (removal.has_suspended) parts_.users.set_suspended(call, user, true);
  call.tx.insert(removal);
  person.is_active = false;
  person.granted = {};
}

// Who was suspended by somebody else stays so.
void Scim::lift_suspension(Call& call, const sso::Connector& connector, const UserId& user_id) {
  for (auto& removal : store::list_suspensions(call.tx, connector.id, user_id)) {
    auto user = parts_.users.get(call, user_id);
    if (user.is_suspended) parts_.users.set_suspended(call, user, false);
    removal.lifted_at = call.now;
    call.tx.update(removal);
  }
}

// People are users without a directory from now on; those whom it had taken away have nothing left,
// but may be invited again.
void Scim::forget(Call& call, const sso::Connector& connector) {
  for (const auto& group : store::list_groups(call.tx, connector.id)) {
    for (const auto& member : store::list_members(call.tx, group.id)) call.tx.remove(member);
    call.tx.remove(group);
  }
  for (const auto& person : store::list_people(call.tx, connector.id)) call.tx.remove(person);
  for (const auto& removal : store::list_removals(call.tx, connector.id)) {
    lift_suspension(call, connector, removal.user_id);
  }
  for (const auto& removal : store::list_removals(call.tx, connector.id)) call.tx.remove(removal);
  if (const auto token = store::find_token_of(call.tx, connector.id)) call.tx.remove(*token);
}

}  // namespace scim
