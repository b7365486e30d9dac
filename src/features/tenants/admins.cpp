#include <algorithm>

#include "credentials/credentials.hpp"
#include "mail/mail.hpp"
#include "tenants/errors.hpp"
#include "tenants/requests.hpp"
#include "tenants/store.hpp"
#include "tenants/tenants.hpp"
#include "tenants/views.hpp"
#include "tenants_embedded.hpp"

// Who else administers a tenant, as its admins decide.
namespace tenants {

namespace {

constexpr Duration link_lifetime = std::chrono::hours(72);
constexpr std::string_view subject = "[{{brand}}]: You are now an administrator of {{tenant}}";
constexpr std::string_view sign_in = "Sign in here:";
constexpr std::string_view choose_password =
    "Choose a password to sign in. This link works once, for 72 hours; after that, say on the "
    "sign-in page that you have forgotten the password:";

// Made for a person who has not answered the mail yet.
bool is_pending(const users::User& user) {
  return user.password_hash.empty() && !user.is_email_verified;
}

}  // namespace

std::vector<AdminView> Tenants::list_admins(Call& call, const TenantPath& path) {
  demand_whole_tenant(call, path.tenant_id);
  std::vector<AdminView> views;
  for (const auto& admin : store::list_admins(call.tx, path.tenant_id))
    views.push_back(admin_view_of(call, admin));
  return views;
}

// Who has no user yet is made one, without a password. Nobody but the reader of the mail gets in.
AdminView Tenants::appoint_admin(Call& call, const TenantPath& path, const NewAdmin& wanted) {
  const auto& tenant_id = path.tenant_id;
  demand_whole_tenant(call, tenant_id);
  if (call.caller.is_token()) refuse(errors::token_cannot_appoint);
  if (wanted.unit_id && !is_unit_of(call, tenant_id, *wanted.unit_id))
    refuse(errors::unit_unknown, "/unit_id");
  auto user = users_.find_by_email(call, wanted.email);
  // Its key may be in the hands of another tenant, which made it for this address.
  if (user && user->is_service_user) refuse(errors::service_user, "/email");
  if (user && administers(call, wanted, tenant_id, user->id))
    refuse(errors::already_admin, "/email");
  if (!user) {
    users::NewUser new_user;
    new_user.email = wanted.email;
    user = users_.add(call, new_user).user;
  }
  // All of the tenant takes the place of its units.
  if (!wanted.unit_id) set_administration(call, tenant_id, user->id, {true, {}});
  const auto admin = add_admin(call, tenant_id, wanted.unit_id, user->id);
  tell(call, admin, *user);
  return admin_view_of(call, admin);
}

AdminReference Tenants::dismiss_admin(Call& call, const AdminPath& path) {
  demand_whole_tenant(call, path.tenant_id);
  const auto admin = store::find_admin(call.tx, path.admin_id);
  if (!admin || admin->tenant_id != path.tenant_id) refuse(errors::admin_not_found);
  if (is_last_admin(call, *admin)) refuse(errors::last_admin);
  call.tx.remove(*admin);
  return {admin->id};
}

bool Tenants::administers(
    Call& call, const NewAdmin& wanted, const TenantId& tenant_id, const UserId& user_id
) {
  const auto standing = this->standing(call, tenant_id, user_id);
  if (!standing) return false;
  return wanted.unit_id ? standing->is_admin_of(*wanted.unit_id) : standing->is_admin_of_all;
}

// Who cannot sign in is no other admin.
bool Tenants::is_last_admin(Call& call, const Admin& leaving) {
  if (leaving.unit_id) return false;
  const auto admins = store::list_admins(call.tx, leaving.tenant_id);
  return std::none_of(admins.begin(), admins.end(), [&](const Admin& admin) {
    if (admin.unit_id || admin.user_id == leaving.user_id) return false;
    const auto user = users_.get(call, admin.user_id);
    return !user.is_suspended && !is_pending(user);
  });
}

AdminView Tenants::admin_view_of(Call& call, const Admin& admin) {
  const auto user = users_.get(call, admin.user_id);
  AdminView view;
  view.id = admin.id;
  view.user_id = user.id;
  view.email = user.email.text();
  view.name = users::full_name(user);
  if (admin.unit_id) view.unit = {*admin.unit_id, get_unit(call, *admin.unit_id).name};
  view.status = is_pending(user) ? AdminStatus::pending : AdminStatus::accepted;
  view.has_two_factor = user.has_two_factor;
  view.created_at = admin.created_at;
  return view;
}

void Tenants::tell(Call& call, const Admin& admin, const users::User& user) {
  const bool needs_password = is_pending(user);
  mail::Letter letter;
  letter.key = "admin:" + std::string(admin.id.text());
  letter.to = user.email;
  letter.subject = subject;
  letter.text = embedded::admin_txt;
  letter.html = embedded::admin_html;
  letter.values = {
      {"tenant", name_of(call, admin.tenant_id)},
      {"scope", admin.unit_id ? "the unit " + get_unit(call, *admin.unit_id).name
                              : std::string("the whole organisation")},
      {"added_by", call.caller.email},
      {"advice", std::string(needs_password ? choose_password : sign_in)},
      {"link", needs_password ? credentials_.first_password_link(call, user, link_lifetime)
                              : mail_.settings().public_url + "/tenants/" +
                                    std::string(admin.tenant_id.text())}};
  mail_.send(call, letter);
}

}  // namespace tenants
