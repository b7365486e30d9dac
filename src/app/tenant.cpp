#include <iomanip>
#include <iostream>

#include "app/commands.hpp"
#include "app/onboarding.hpp"
#include "app/store_access.hpp"
#include "app/tenant_text.hpp"
#include "kernel/display_name.hpp"
#include "tenants/requests.hpp"

// The operator's commands for tenants, units, admins and entitlements. They may run beside a
// server.
namespace app {

namespace {

template <class AnyId>
AnyId id_of(const std::string& text, const char* flag) {
  const auto id = AnyId::parse(text);
  if (!id) throw WrongUse(std::string(flag) + " needs an id of 32 hexadecimal characters.");
  return *id;
}

EmailAddress email_of(const std::string& text) {
  const auto email = EmailAddress::parse(text);
  if (!email) throw WrongUse("--admin-email " + text + " is no e-mail address.");
  return *email;
}

tenants::Tenant tenant_of(Service& service, Call& call, const TenantOptions& options) {
  const auto found = service.tenants.find(call, id_of<TenantId>(options.tenant_id, "--tenant"));
  if (!found) throw WrongUse("There is no tenant " + options.tenant_id + ".");
  return *found;
}

// Does something about one tenant and prints the tenant.
template <class Change>
int change_tenant(
    const Config& config, const TenantOptions& options, const char* command, Change change
) {
  const auto store = open_store(config);
  auto& service = *store.service;
  tenants::TenantView view;
  const auto tenant = service.as_operator(command, [&](Call& call) {
    change(service, call, tenant_of(service, call, options));
    auto changed = tenant_of(service, call, options);
    view = service.tenants.show(call, {{}, changed.id});
    return changed;
  });
  if (options.as_json) {
    std::cout << json::to_text(view) << std::endl;
  } else {
    std::cout << tenant_text(tenant, view) << std::flush;
  }
  return 0;
}

int set_status(
    const Config& config, const TenantOptions& options, const char* command, tenants::Status status
) {
  return change_tenant(
      config, options, command,
      [&](Service& service, Call& call, const tenants::Tenant& tenant) {
        service.tenants.set_status(call, tenant.id, status);
      }
  );
}

int set_unit_status(
    const Config& config, const TenantOptions& options, const char* command, tenants::Status status
) {
  const auto unit_id = id_of<UnitId>(options.unit_id, "--unit");
  return change_tenant(
      config, options, command,
      [&](Service& service, Call& call, const tenants::Tenant& tenant) {
        if (!service.tenants.is_unit_of(call, tenant.id, unit_id))
          throw WrongUse("There is no unit " + options.unit_id + " in this tenant.");
        service.tenants.set_unit_status(call, unit_id, status);
      }
  );
}

}  // namespace

int tenant_add(const Config& config, const TenantOptions& options) {
  const auto name = DisplayName::parse(options.name);
  if (!name) throw WrongUse("--name needs a name of 1 to 100 characters without < > \" and `.");
  const auto email = email_of(options.email);
  const auto store = open_store(config);
  auto& service = *store.service;
  const Secret password(service.ids.random_hex(10));
  const NewTenant wanted{
      name->text(), email, crypto::hash_password(password), options.programme, options.sandbox};
  auto made =
      service.as_operator("tenant add", [&](Call& call) { return onboard(service, call, wanted); });
  if (made.api_key) made.password.emplace(password.reveal());
  std::cout << json::to_text(made) << std::endl;
  return 0;
}

int tenant_list(const Config& config, const TenantOptions& options) {
  const auto store = open_store(config);
  auto& service = *store.service;
  const auto all = service.as_operator("tenant list", [&](Call& call) {
    return service.tenants.list_all(call);
  });
  if (options.as_json) {
    std::cout << json::to_text(all) << std::endl;
    return 0;
  }
  std::cout << std::left << std::setw(34) << "ID" << std::setw(11) << "STATUS" << std::setw(10)
            << "SANDBOX" << std::setw(12) << "PROGRAMME"
            << "NAME\n";
  for (const auto& tenant : all) {
    std::cout << std::setw(34) << tenant.id.text() << std::setw(11) << json::word(tenant.status)
              << std::setw(10) << (tenant.is_sandbox ? "yes" : "no") << std::setw(12)
              << tenant.programme << tenant.name << '\n';
  }
  return 0;
}

int tenant_show(const Config& config, const TenantOptions& options) {
  return change_tenant(config, options, "tenant show", [](Service&, Call&, const tenants::Tenant&) {
  });
}

int tenant_suspend(const Config& config, const TenantOptions& options) {
  return set_status(config, options, "tenant suspend", tenants::Status::suspended);
}

int tenant_resume(const Config& config, const TenantOptions& options) {
  return set_status(config, options, "tenant resume", tenants::Status::active);
}

int tenant_entitle(const Config& config, const TenantOptions& options) {
  return change_tenant(
      config, options, "tenant entitle",
      [&](Service& service, Call& call, const tenants::Tenant& tenant) {
        for (const auto& assignment : options.entitlements) {
          const auto equals = assignment.find('=');
          const auto name = assignment.substr(0, equals);
          const auto value = equals == std::string::npos ? "true" : assignment.substr(equals + 1);
          if (!service.tenants.set_entitlement(call, tenant.id, name, value)) {
            throw WrongUse(
                assignment + " is no entitlement and value; tenantd tenant show lists them."
            );
          }
        }
      }
  );
}

int unit_add(const Config& config, const TenantOptions& options) {
  const auto name = DisplayName::parse(options.name);
  if (!name) throw WrongUse("--name needs a name of 1 to 100 characters without < > \" and `.");
  return change_tenant(
      config, options, "tenant unit add",
      [&](Service& service, Call& call, const tenants::Tenant& tenant) {
        service.tenants.add_unit(call, tenant.id, name->text());
      }
  );
}

int unit_suspend(const Config& config, const TenantOptions& options) {
  return set_unit_status(config, options, "tenant unit suspend", tenants::Status::suspended);
}

int unit_resume(const Config& config, const TenantOptions& options) {
  return set_unit_status(config, options, "tenant unit resume", tenants::Status::active);
}

int admin_add(const Config& config, const TenantOptions& options) {
  const auto email = email_of(options.email);
  const auto store = open_store(config);
  auto& service = *store.service;
  Onboarded made;
  const Secret password(service.ids.random_hex(10));
  const auto hash = crypto::hash_password(password);
  service.as_operator("tenant admin add", [&](Call& call) {
    made = {};
    const auto tenant = tenant_of(service, call, options);
    std::optional<UnitId> unit_id;
    if (!options.unit_id.empty()) unit_id = id_of<UnitId>(options.unit_id, "--unit");
    const auto units = service.tenants.show(call, {{}, tenant.id}).tenant_units;
    const auto is_unit = [&](const auto& unit) { return !unit_id || unit.unit_tag == *unit_id; };
    if (std::none_of(units.begin(), units.end(), is_unit)) throw WrongUse("There is no such unit.");
    auto user = service.users.find_by_email(call, email);
    if (!user) {
      users::NewUser wanted;
      wanted.email = email;
      wanted.password_hash = hash;
      wanted.is_email_verified = true;
      const auto added = service.users.add(call, wanted);
      user = added.user;
      made.api_key.emplace(added.api_key.reveal());
    }
    service.tenants.add_admin(call, tenant.id, unit_id, user->id);
    made.tenant_id = tenant.id;
    if (unit_id) made.unit_id = *unit_id;
    made.user_id = user->id;
    made.email = user->email.text();
  });
  if (made.api_key) made.password.emplace(password.reveal());
  std::cout << json::to_text(made) << std::endl;
  return 0;
}

int admin_remove(const Config& config, const TenantOptions& options) {
  const auto email = email_of(options.email);
  return change_tenant(
      config, options, "tenant admin remove",
      [&](Service& service, Call& call, const tenants::Tenant& tenant) {
        const auto user = service.users.find_by_email(call, email);
        if (!user) throw WrongUse("There is no user " + options.email + ".");
        service.tenants.remove_admin(call, tenant.id, user->id);
      }
  );
}

}  // namespace app
