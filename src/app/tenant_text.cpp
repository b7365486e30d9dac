#include "app/tenant_text.hpp"

#include <iomanip>
#include <sstream>

namespace app {

namespace {

// A line of a name and what is said of it.
void put(std::ostream& out, std::string_view name, std::string_view value) {
  out << "  " << std::left << std::setw(28) << name << value << '\n';
}

std::string_view yes_or_no(bool value) { return value ? "yes" : "no"; }

void put_units(std::ostream& out, const tenants::TenantView& view) {
  out << "\nUnits and their admins\n";
  for (const auto& unit : view.tenant_units) {
    const bool is_suspended = unit.unit_status == tenants::Status::suspended;
    out << "  " << unit.unit_tag.text() << "  " << unit.unit_name
        << (is_suspended ? " (suspended)" : "") << '\n';
    for (const auto& admin : unit.unit_memberships) out << "    " << admin.user_email << '\n';
  }
}

void put_entitlements(std::ostream& out, const tenants::Entitlements& entitlements) {
  out << "\nEntitlements\n";
  boost::mp11::mp_for_each<json::Members<tenants::Entitlements>>([&](auto member) {
    const auto& value = entitlements.*member.pointer;
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(value)>, bool>) {
      put(out, member.name, yes_or_no(value));
    } else {
      put(out, member.name, std::to_string(value));
    }
  });
}

}  // namespace

std::string tenant_text(const tenants::Tenant& tenant, const tenants::TenantView& view) {
  std::ostringstream out;
  out << tenant.name << '\n';
  put(out, "id", tenant.id.text());
  put(out, "status", json::word(tenant.status));
  put(out, "programme", tenant.programme);
  put(out, "sandbox", yes_or_no(tenant.is_sandbox));
  if (tenant.own_account_id) put(out, "own account", tenant.own_account_id->text());
  put_units(out, view);
  put_entitlements(out, tenant.entitlements);
  return out.str();
}

}  // namespace app
