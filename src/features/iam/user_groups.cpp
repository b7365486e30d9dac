#include "iam/errors.hpp"
#include "iam/iam.hpp"
#include "iam/requests.hpp"
#include "iam/store.hpp"
#include "kernel/ids.hpp"
#include "kernel/search_text.hpp"

namespace iam {

Page<UserGroupView> Iam::list_user_groups(
    Call& call, const accounts::AccountPath& path, const UserGroupFilter& filter
) {
  const auto groups = store::list_user_groups(call.tx, path.account_id, filter);
  Page<UserGroupView> page{{}, groups.request, groups.total_count};
  for (const auto& group : groups.items) page.items.push_back(view_of(call, group));
  return page;
}

UserGroupView Iam::add_user_group(
    Call& call, const accounts::AccountPath& path, const NewUserGroup& wanted
) {
  if (wanted.name.empty()) refuse(errors::name_needed, "/name");
  UserGroup group;
  group.id = call.ids.next<UserGroupId>();
  group.account_id = path.account_id;
  group.tenant_id = accounts_.get(call, path.account_id).tenant_id;
  group.name = wanted.name.text();
  group.name_key = search_key(group.name);
  if (wanted.policies) {
    group.policies = members_.read_policies(call, path.account_id, *wanted.policies, {});
  }
  group.created_at = group.modified_at = call.now;
  call.tx.insert(group);
  return view_of(call, group);
}

UserGroupView Iam::show_user_group(Call& call, const UserGroupPath& path) {
  return view_of(call, get_user_group(call, path.account_id, path.user_group_id));
}

UserGroupView Iam::change_user_group(
    Call& call, const UserGroupPath& path, const UserGroupChange& change
) {
  auto group = get_user_group(call, path.account_id, path.user_group_id);
  if (change.name && change.name->empty()) refuse(errors::name_needed, "/name");
  if (change.name) {
    group.name = change.name->text();
    group.name_key = search_key(group.name);
  }
  if (change.policies) {
    group.policies =
        members_.read_policies(call, path.account_id, *change.policies, std::move(group.policies));
  }
  group.modified_at = call.now;
  members_.keep_a_super_administrator(call, path.account_id, [&] {
    call.tx.update(group);
    if (change.policies) set_access_of(call, group);
  });
  return view_of(call, group);
}

Reference Iam::remove_user_group(Call& call, const UserGroupPath& path) {
  const auto group = get_user_group(call, path.account_id, path.user_group_id);
  members_.keep_a_super_administrator(call, path.account_id, [&] {
    const auto seats = store::list_seats(call.tx, group.id);
    for (const auto& one : seats) call.tx.remove(one);
    call.tx.remove(group);
    for (const auto& one : seats) members_.set_access(call, *members_.find(call, one.member_id));
  });
  return {std::string(group.id.text())};
}

std::vector<members::Policy> Iam::policies_of_groups(Call& call, const members::Member& member) {
  std::vector<members::Policy> policies;
  for (const auto& group : store::groups_of(call.tx, member.id)) {
    policies.insert(policies.end(), group.policies.begin(), group.policies.end());
  }
  return policies;
}

std::vector<HeldPolicy> Iam::held_by(Call& call, const members::Member& member) {
  std::vector<HeldPolicy> held;
  const auto add = [&](const auto& policies, const std::optional<UserGroup>& group) {
    for (const auto& one : members_.with_resources(call, member.account_id, policies)) {
      held.push_back({one, group});
    }
  };
  add(member.policies, {});
  for (const auto& group : store::groups_of(call.tx, member.id)) add(group.policies, group);
  return held;
}

// The members of the account go after this.
void Iam::remove_all(Call& call, const AccountId& account_id) {
  for (const auto& group : store::list_user_groups(call.tx, account_id)) {
    for (const auto& one : store::list_seats(call.tx, group.id)) call.tx.remove(one);
    call.tx.remove(group);
  }
  for (const auto& group : store::list_resource_groups(call.tx, account_id)) call.tx.remove(group);
}

UserGroup Iam::get_user_group(Call& call, const AccountId& account_id, const UserGroupId& id) {
  auto group = store::find_user_group(call.tx, id);
  if (!group || group->account_id != account_id) refuse(errors::user_group_not_found);
  return std::move(*group);
}

UserGroupView Iam::view_of(Call& call, const UserGroup& group) {
  UserGroupView view;
  view.id = group.id;
  view.name = group.name;
  view.created_on = group.created_at;
  view.modified_on = group.modified_at;
  view.policies = members_.policy_views(call, group.account_id, group.policies);
  return view;
}

void Iam::set_access_of(Call& call, const UserGroup& group) {
  for (const auto& one : store::list_seats(call.tx, group.id)) {
    members_.set_access(call, *members_.find(call, one.member_id));
  }
}

}  // namespace iam
