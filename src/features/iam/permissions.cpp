#include <algorithm>

#include "iam/explanations.hpp"
#include "iam/store.hpp"
#include "iam/views.hpp"

// What somebody may do in an account, in one answer.
namespace iam {

namespace {

// Of all areas, also of those that roles do not name.
std::vector<std::string> words_of(const PermissionSet& permissions) {
  std::vector<std::string> words;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Area>>([&](auto area) {
    for (const auto verb : {Verb::read, Verb::edit}) {
      if (permissions.has(area.value, verb)) words.push_back(permission_word(area.value, verb));
    }
  });
  return words;
}

HeldPolicyView view_of(const HeldPolicy& held) {
  HeldPolicyView view;
  view.id = held.policy.id;
  view.access = held.policy.access;
  if (held.user_group)
    view.user_group.emplace(GroupNamed{held.user_group->id, held.user_group->name});
  for (const auto& id : held.policy.permission_groups)
    view.permission_groups.push_back(members::find_group(id)->name);
  view.permissions = words_of(members::permissions_of(held.policy));
  for (const auto& resource : held.policy.resources) {
    if (resource.zone_id) view.zones.push_back(*resource.zone_id);
  }
  return view;
}

}  // namespace

// Whoever has some access may ask, also one who has a zone alone.
OwnPermissions Explanations::show_own(Call& call, const accounts::AccountPath& path) {
  const auto granted = access_.granted(call, path.account_id, {});
  if (!granted.is_known) {
    access_.authorize(call, reads(Area::account), {path.account_id, {}, {}, false});
  }
  access_.enter(call, granted, Verb::read);
  OwnPermissions view;
  view.account_id = path.account_id;
  view.is_administrator = granted.is_administrator;
  view.is_super_administrator = granted.access.is_super_administrator;
  view.permissions = words_of(granted.access.permissions);
  if (granted.is_administrator) return view;
  for (const auto& id : store::zones_of_user(call.tx, path.account_id, call.caller.user_id)) {
    const auto in_zone = access_.granted(call, path.account_id, id);
    view.zones.push_back({id, words_of(in_zone.access.permissions)});
  }
  return view;
}

MemberPermissions Explanations::show_of_member(Call& call, const members::MemberPath& path) {
  const auto member = members_.get(call, path.account_id, path.member_id);
  const auto effective = members_.effective_of(call, member);
  MemberPermissions view;
  view.member_id = member.id;
  view.is_super_administrator = effective.account.is_super_administrator;
  view.permissions = words_of(effective.account.permissions);
  for (const auto& [id, permissions] : effective.zones)
    view.zones.push_back({id, words_of(permissions)});
  for (const auto& held : iam_.held_by(call, member)) view.policies.push_back(view_of(held));
  return view;
}

}  // namespace iam
