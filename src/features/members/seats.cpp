#include <algorithm>

#include "kernel/check.hpp"
#include "kernel/ids.hpp"
#include "members/members.hpp"
#include "members/store.hpp"
#include "members/wanted.hpp"

// Seats that a directory or a sign-in provider decides about, not a person.
namespace members {

namespace {

std::vector<std::string> groups_of(const std::vector<std::string>& role_ids) {
  std::vector<std::string> groups;
  for (const auto& id : role_ids) {
    const auto* role = find_role(id);
    CHECK(role != nullptr);
    groups.push_back(role->group_id);
  }
  std::sort(groups.begin(), groups.end());
  groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
  return groups;
}

// True when the seat has these groups on the whole account and nothing else.
bool has_exactly(const Member& member, const std::vector<std::string>& groups) {
  if (member.policies.size() != 1) return false;
  const auto& policy = member.policies.front();
  const bool is_whole = policy.resources.size() == 1 && !policy.resources.front().zone_id;
  return is_whole && policy.access == Effect::allow && policy.permission_groups == groups;
}

}  // namespace

void Members::give_roles(
    Call& call, const AccountId& account_id, const users::User& user, const RoleChange& change
) {
  auto known = store::find_by_email(call.tx, account_id, user.email_key);
  const bool is_seated = known && known->status == Status::accepted;
  const bool is_super = is_seated && effective_of(call, *known).account.is_super_administrator;
  const bool keeps_all =
      is_super && (!change.may_lower || !has_other_super_administrator(call, *known));
  if (keeps_all) return;
  if (change.roles.empty()) {
    if (is_seated) remove_member(call, *known);
    return;
  }
  const auto groups = groups_of(change.roles);
  if (is_seated && has_exactly(*known, groups)) return;
  if (is_seated) {
    known->policies = {policy_of_groups(call, groups)};
    call.tx.update(*known);
    set_access(call, *known);
    return;
  }
  // An invitation is of no use to who has a seat.
  if (known) remove_member(call, *known);
  Member member;
  member.id = call.ids.next<MemberId>();
  member.account_id = account_id;
  member.tenant_id = accounts_.get(call, account_id).tenant_id;
  member.email = user.email;
  member.email_key = user.email_key;
  member.policies = {policy_of_groups(call, groups)};
  member.created_at = call.now;
  call.tx.insert(member);
  on_added(call, member);
  accept(call, member, user);
}

std::vector<Member> Members::take_seats(
    Call& call, const TenantId& tenant_id, const std::optional<AccountId>& account_id,
    const users::User& user
) {
  std::vector<Member> taken;
  for (const auto& member : store::list_of_email(call.tx, user.email_key)) {
    if (member.tenant_id != tenant_id ||
        member.account_id != account_id.value_or(member.account_id))
      continue;
    const bool is_last = member.status == Status::accepted &&
                         effective_of(call, member).account.is_super_administrator &&
                         !has_other_super_administrator(call, member);
    if (is_last) continue;
    remove_member(call, member);
    taken.push_back(member);
  }
  return taken;
}

bool Members::has_seat(Call& call, const AccountId& account_id, const users::User& user) {
  const auto member = store::find_by_email(call.tx, account_id, user.email_key);
  return member && member->status == Status::accepted;
}

bool Members::is_super_administrator_of(
    Call& call, const AccountId& account_id, const users::User& user
) {
  const auto member = store::find_by_email(call.tx, account_id, user.email_key);
  return member && member->status == Status::accepted &&
         effective_of(call, *member).account.is_super_administrator;
}

bool Members::is_invited(Call& call, const EmailAddress& email) {
  const auto seats = store::list_of_email(call.tx, email.key());
  return std::any_of(seats.begin(), seats.end(), [](const Member& member) {
    return member.status == Status::pending;
  });
}

bool Members::has_other_super_administrator(Call& call, const Member& member) {
  const auto all = store::list_of_account(call.tx, member.account_id);
  return std::any_of(all.begin(), all.end(), [&](const Member& other) {
    return other.id != member.id && other.status == Status::accepted &&
           effective_of(call, other).account.is_super_administrator;
  });
}

}  // namespace members
