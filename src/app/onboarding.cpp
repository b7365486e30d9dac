#include "app/onboarding.hpp"

namespace app {

Onboarded onboard(Service& service, Call& call, const NewTenant& wanted) {
  Onboarded made;
  auto user = service.users.find_by_email(call, wanted.admin_email);
  if (!user) {
    users::NewUser new_user;
    new_user.email = wanted.admin_email;
    new_user.password_hash = wanted.password_hash;
    new_user.is_email_verified = true;
    const auto added = service.users.add(call, new_user);
    user = added.user;
    made.api_key.emplace(added.api_key.reveal());
  }
  const auto tenant = service.tenants.add(call, wanted.name, wanted.programme, wanted.is_sandbox);
  const auto unit = service.tenants.add_unit(call, tenant.id, wanted.name);
  const auto account = service.accounts.add_to_unit(call, unit, wanted.name);
  service.tenants.set_own_account(call, tenant.id, account.id);
  service.members.add_super_administrator(call, account.id, *user);
  service.tenants.add_admin(call, tenant.id, {}, user->id);
  made.tenant_id = tenant.id;
  made.unit_id = unit.id;
  made.account_id = account.id;
  made.user_id = user->id;
  made.email = user->email.text();
  return made;
}

}  // namespace app
