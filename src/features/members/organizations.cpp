// The accounts of a user under their old name. Published: fact sheet identity 2.2.
#include "members/errors.hpp"
#include "members/members.hpp"
#include "members/requests.hpp"
#include "members/store.hpp"
#include "members/views.hpp"

namespace members {

Page<users::UserOrganization> Members::list_organizations(
    Call& call, const OrganizationFilter& filter
) {
  const auto members =
      store::list_organizations(call.tx, EmailAddress::parse(call.caller.email)->key(), filter);
  Page<users::UserOrganization> page{{}, members.request, members.total_count};
  for (const auto& member : members.items) page.items.push_back(organization_of(call, member));
  return page;
}

users::UserOrganization Members::show_organization(Call& call, const OrganizationPath& path) {
  return organization_of(call, get_own_in(call, path.organization_id));
}

MemberReference Members::leave_organization(Call& call, const OrganizationPath& path) {
  const auto member = get_own_in(call, path.organization_id);
  remove_own(call, member);
  return {std::string(member.account_id.text())};
}

std::vector<users::UserOrganization> Members::organizations_of(Call& call, const UserId& user_id) {
  std::vector<users::UserOrganization> all;
  const auto user = users_.get(call, user_id);
  for (const auto& member : store::list_of_email(call.tx, user.email_key)) {
    if (member.status == Status::accepted) all.push_back(organization_of(call, member));
  }
  return all;
}

Member Members::get_own_in(Call& call, const AccountId& account_id) {
  const auto email = EmailAddress::parse(call.caller.email);
  auto member = email ? store::find_by_email(call.tx, account_id, email->key()) : std::nullopt;
  if (!member || member->status == Status::rejected) refuse(errors::organization_not_found);
  return std::move(*member);
}

users::UserOrganization Members::organization_of(Call& call, const Member& member) {
  users::UserOrganization view;
  view.id = member.account_id;
  view.name = accounts_.name_of(call, member.account_id);
  view.status = json::word(
      member.status == Status::accepted ? OrganizationStatus::member : OrganizationStatus::invited
  );
  view.permissions = permission_words(effective_of(call, member).account.permissions);
  for (const auto* role : roles_of(member.policies)) view.roles.push_back(role->name);
  return view;
}

}  // namespace members
