#include "members/members.hpp"

#include <algorithm>

#include "kernel/ids.hpp"
#include "members/errors.hpp"
#include "members/requests.hpp"
#include "members/store.hpp"
#include "members/views.hpp"
#include "members/wanted.hpp"

namespace members {

namespace {

constexpr std::int64_t roles_per_page = 20;

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

template <std::size_t Count>
void check_order(
    const std::optional<std::string>& order, const std::array<std::string_view, Count>& known
) {
  if (!order || std::find(known.begin(), known.end(), *order) != known.end()) return;
  refuse(errors::unknown_order, "order");
}

}  // namespace

Page<RoleView> Members::list_roles(Call&, const accounts::AccountPath&, const RoleFilter& filter) {
  const auto& all = all_roles();
  Page<RoleView> page{
      {},
      page_request(filter.page, filter.per_page, roles_per_page),
      static_cast<std::int64_t>(all.size())};
  const auto begin = std::min(page.request.offset(), page.total_count);
  const auto end = std::min(begin + page.request.per_page, page.total_count);
  for (auto i = begin; i < end; ++i)
    page.items.push_back(role_view(all[static_cast<std::size_t>(i)]));
  return page;
}

RoleView Members::show_role(Call&, const RolePath& path) {
  const auto* role = find_role(path.role_id.text());
  if (role == nullptr) refuse(errors::role_not_found);
  return role_view(*role);
}

Page<MemberView> Members::list(
    Call& call, const accounts::AccountPath& path, const MemberFilter& filter
) {
  check_order<4>(filter.order, {"user.first_name", "user.last_name", "user.email", "status"});
  const auto members = store::list(call.tx, path.account_id, filter);
  Page<MemberView> page{{}, members.request, members.total_count};
  for (const auto& member : members.items) page.items.push_back(view_of(call, member));
  return page;
}

MemberView Members::add(Call& call, const accounts::AccountPath& path, const NewMember& wanted) {
  if (wanted.status && *wanted.status != "accepted" && *wanted.status != "pending") {
    refuse(errors::invalid_status, "/status");
  }
  Member member;
  member.policies = policies_from(call, path.account_id, {wanted.roles, wanted.policies}, {});
  const auto user = users_.find_by_email(call, wanted.email);
  const auto account = accounts_.get(call, path.account_id);
  const bool is_direct = wanted.status == "accepted";
  if (is_direct &&
      (!user || !tenants_.get(call, account.tenant_id).entitlements.allow_auto_accept_invites)) {
    refuse(errors::no_auto_accept, "/status");
  }
  if (const auto known = store::find_by_email(call.tx, path.account_id, wanted.email.key())) {
    if (known->status != Status::rejected) refuse(errors::already_member, "/email");
    remove_member(call, *known);
  }
  member.id = call.ids.next<MemberId>();
  member.account_id = path.account_id;
  member.tenant_id = account.tenant_id;
  member.email = wanted.email;
  member.email_key = wanted.email.key();
  member.created_at = call.now;
  call.tx.insert(member);
  on_added(call, member);
  if (is_direct) {
    accept(call, member, *user);
  } else {
    on_invited(call, member);
  }
  return view_of(call, member);
}

MemberView Members::show(Call& call, const MemberPath& path) {
  return view_of(call, get(call, path.account_id, path.member_id));
}

MemberView Members::change(Call& call, const MemberPath& path, const MemberChange& change) {
  if (!change.roles && !change.policies) refuse(errors::nothing_to_change);
  auto member = get(call, path.account_id, path.member_id);
  member.policies = policies_from(
      call, path.account_id, {change.roles, change.policies}, std::move(member.policies)
  );
  keep_a_super_administrator(call, path.account_id, [&] {
    call.tx.update(member);
    set_access(call, member);
  });
  return view_of(call, member);
}

MemberReference Members::remove(Call& call, const MemberPath& path) {
  const auto member = get(call, path.account_id, path.member_id);
  keep_a_super_administrator(call, path.account_id, [&] { remove_member(call, member); });
  return {std::string(member.id.text())};
}

Page<MembershipView> Members::list_own(Call& call, const MembershipFilter& filter) {
  check_order<3>(filter.order, {"id", "account.name", "status"});
  const auto members =
      store::list_own(call.tx, EmailAddress::parse(call.caller.email)->key(), filter);
  Page<MembershipView> page{{}, members.request, members.total_count};
  for (const auto& member : members.items) page.items.push_back(membership_of(call, member));
  return page;
}

MembershipView Members::show_own(Call& call, const MembershipPath& path) {
  const auto member = get_own(call, path.membership_id);
  auto view = membership_of(call, member);
  view.policies.emplace(policy_views(call, member.account_id, member.policies));
  return view;
}

MemberReference Members::leave(Call& call, const MembershipPath& path) {
  const auto member = get_own(call, path.membership_id);
  remove_own(call, member);
  return {std::string(member.id.text())};
}

std::optional<Member> Members::find(Call& call, const MemberId& id) {
  return store::find(call.tx, id);
}

Member Members::get_own(Call& call, const MemberId& id) {
  auto member = store::find(call.tx, id);
  const auto email = EmailAddress::parse(call.caller.email);
  if (!member || !email || member->email_key != email->key()) refuse(errors::membership_not_found);
  return std::move(*member);
}

Member Members::get(Call& call, const AccountId& account_id, const MemberTag& tag) {
  if (!std::all_of(tag.text().begin(), tag.text().end(), is_letter_or_digit)) {
    refuse(errors::invalid_id, {}, "Validating ID '" + tag.text() + "' failed: invalid character");
  }
  const auto id = MemberId::parse(tag.text());
  auto member = id ? store::find(call.tx, *id) : std::nullopt;
  if (!member || member->account_id != account_id) refuse(errors::member_not_found);
  return std::move(*member);
}

MemberView Members::view_of(Call& call, const Member& member) {
  MemberView view;
  view.id = member.id;
  view.email = view.user.email = member.email.text();
  if (member.user_id) {
    const auto user = users_.get(call, *member.user_id);
    view.user.id.emplace(user.id);
    view.user.first_name = user.first_name;
    view.user.last_name = user.last_name;
    view.user.two_factor_authentication_enabled = user.has_two_factor;
  }
  view.status = member.status;
  view.api_access_enabled = member.api_access_enabled;
  for (const auto* role : roles_of(member.policies)) view.roles.push_back(role_view(*role));
  view.policies = policy_views(call, member.account_id, member.policies);
  return view;
}

MembershipView Members::membership_of(Call& call, const Member& member) {
  MembershipView view;
  view.id = member.id;
  view.status = member.status;
  view.account = accounts_.view_of(call, accounts_.get(call, member.account_id));
  view.api_access_enabled = member.api_access_enabled;
  for (const auto* role : roles_of(member.policies)) view.roles.push_back(role->name);
  view.permissions = permission_map(effective_of(call, member).account.permissions);
  return view;
}

void Members::accept(Call& call, Member& member, const users::User& user) {
  member.status = Status::accepted;
  member.user_id = user.id;
  call.tx.update(member);
  set_access(call, member);
}

void Members::reject(Call& call, Member& member) {
  member.status = Status::rejected;
  call.tx.update(member);
}

Member Members::add_super_administrator(
    Call& call, const AccountId& account_id, const users::User& user
) {
  Member member;
  member.id = call.ids.next<MemberId>();
  member.account_id = account_id;
  member.tenant_id = accounts_.get(call, account_id).tenant_id;
  member.user_id = user.id;
  member.email = user.email;
  member.email_key = user.email_key;
  member.status = Status::accepted;
  member.policies = {policy_of_groups(call, {super_administrator().group_id})};
  member.created_at = call.now;
  call.tx.insert(member);
  on_added(call, member);
  set_access(call, member);
  return member;
}

void Members::remove_all(Call& call, const AccountId& account_id) {
  for (const auto& member : store::list_of_account(call.tx, account_id))
    remove_member(call, member);
}

void Members::change_email(Call& call, const users::User& user, const EmailAddress& old) {
  for (auto member : store::list_of_email(call.tx, old.key())) {
    if (member.user_id != user.id) continue;
    // An invitation to the new address is of no use to who has a seat.
    const auto other = store::find_by_email(call.tx, member.account_id, user.email_key);
    if (other) remove_member(call, *other);
    const auto before = member;
    member.email = user.email;
    member.email_key = user.email_key;
    call.tx.update(member);
    on_email_changed(call, before, member);
  }
}

std::vector<Member> Members::list_of_account(Call& call, const AccountId& account_id) {
  return store::list_of_account(call.tx, account_id);
}

void Members::remove_member(Call& call, const Member& member) {
  on_removed(call, member);
  if (member.user_id) {
    accounts_.clear_zone_access(call, member.account_id, *member.user_id);
    accounts_.set_access(call, member.account_id, *member.user_id, {});
  }
  call.tx.remove(member);
}

void Members::remove_own(Call& call, const Member& member) {
  keep_a_super_administrator(call, member.account_id, [&] { remove_member(call, member); });
}

}  // namespace members
