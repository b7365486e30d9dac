#include <set>

#include "iam/errors.hpp"
#include "iam/iam.hpp"
#include "iam/requests.hpp"
#include "iam/store.hpp"
#include "kernel/ids.hpp"

namespace iam {

namespace {

GroupMemberView group_member_of(const members::Member& member) {
  return {member.id, member.email.text(), member.status};
}

std::vector<GroupMemberView> group_members_of(const std::vector<members::Member>& members) {
  std::vector<GroupMemberView> views;
  for (const auto& member : members) views.push_back(group_member_of(member));
  return views;
}

}  // namespace

Page<GroupMemberView> Iam::list_members(
    Call& call, const UserGroupPath& path, const GroupMemberFilter& filter
) {
  const auto group = get_user_group(call, path.account_id, path.user_group_id);
  return store::list_members(call.tx, group.id, filter);
}

std::vector<GroupMemberView> Iam::add_members(
    Call& call, const UserGroupPath& path, const std::vector<MemberReference>& wanted
) {
  const auto group = get_user_group(call, path.account_id, path.user_group_id);
  const auto members = members_named(call, path.account_id, wanted);
  members_.keep_a_super_administrator(call, path.account_id, [&] {
    for (const auto& member : members) seat(call, group, member);
  });
  return group_members_of(members);
}

std::vector<GroupMemberView> Iam::replace_members(
    Call& call, const UserGroupPath& path, const std::vector<MemberReference>& wanted
) {
  const auto group = get_user_group(call, path.account_id, path.user_group_id);
  const auto members = members_named(call, path.account_id, wanted);
  std::set<MemberId> staying;
  for (const auto& member : members) staying.insert(member.id);
  members_.keep_a_super_administrator(call, path.account_id, [&] {
    for (const auto& one : store::list_seats(call.tx, group.id)) {
      if (staying.contains(one.member_id)) continue;
      call.tx.remove(one);
      members_.set_access(call, *members_.find(call, one.member_id));
    }
    for (const auto& member : members) seat(call, group, member);
  });
  return group_members_of(members);
}

GroupMemberDetails Iam::show_member(Call& call, const GroupSeatPath& path) {
  const auto seated = get_seat(call, path);
  const auto member = *members_.find(call, seated.member_id);
  GroupMemberDetails details;
  details.id = member.id;
  details.email = member.email.text();
  details.status = member.status;
  details.created_at = seated.created_at;
  if (member.user_id) {
    const auto user = users_.get(call, *member.user_id);
    auto& shown = details.user.emplace();
    shown.id = user.id;
    shown.email = user.email.text();
    if (user.first_name) shown.first_name.emplace(*user.first_name);
    if (user.last_name) shown.last_name.emplace(*user.last_name);
  }
  return details;
}

GroupMemberView Iam::remove_member(Call& call, const GroupSeatPath& path) {
  const auto seated = get_seat(call, path);
  const auto member = *members_.find(call, seated.member_id);
  members_.keep_a_super_administrator(call, path.account_id, [&] {
    call.tx.remove(seated);
    members_.set_access(call, member);
  });
  return group_member_of(member);
}

// What the member may do goes with the member.
void Iam::member_removed(Call& call, const members::Member& member) {
  for (const auto& one : store::list_seats_of(call.tx, member.id)) call.tx.remove(one);
}

std::vector<members::Member> Iam::members_named(
    Call& call, const AccountId& account_id, const std::vector<MemberReference>& wanted
) {
  std::vector<members::Member> members;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const auto id = MemberId::parse(wanted[i].id);
    auto member = id ? members_.find(call, *id) : std::nullopt;
    if (!member || member->account_id != account_id ||
        member->status == members::Status::rejected) {
      refuse(errors::invalid_member, "/" + std::to_string(i) + "/id");
    }
    members.push_back(std::move(*member));
  }
  return members;
}

GroupSeat Iam::get_seat(Call& call, const GroupSeatPath& path) {
  const auto group = get_user_group(call, path.account_id, path.user_group_id);
  const auto id = MemberId::parse(path.member_id.text());
  auto seated = id ? store::find_seat(call.tx, group.id, *id) : std::nullopt;
  if (!seated) refuse(errors::invalid_member);
  return std::move(*seated);
}

// Again is no change.
void Iam::seat(Call& call, const UserGroup& group, const members::Member& member) {
  if (store::find_seat(call.tx, group.id, member.id)) return;
  call.tx.insert(GroupSeat{
      call.ids.next<GroupSeatId>(), group.id, group.account_id, group.tenant_id, member.id,
      call.now});
  members_.set_access(call, member);
}

}  // namespace iam
