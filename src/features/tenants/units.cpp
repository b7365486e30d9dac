#include <algorithm>

#include "kernel/search_text.hpp"
#include "tenants/errors.hpp"
#include "tenants/requests.hpp"
#include "tenants/store.hpp"
#include "tenants/tenants.hpp"
#include "tenants/views.hpp"

// What admins of the whole tenant do with its units.
namespace tenants {

// Admins of units see these.
std::vector<UnitSummary> Tenants::list_units(Call& call, const TenantPath& path) {
  const auto standing = this->standing(call, path.tenant_id);
  std::vector<UnitSummary> summaries;
  for (const auto& unit : store::list_units(call.tx, path.tenant_id)) {
    if (standing && standing->is_admin_of(unit.id)) summaries.push_back(summary_of(call, unit));
  }
  return summaries;
}

UnitSummary Tenants::make_unit(Call& call, const TenantPath& path, const NamedUnit& wanted) {
  demand_whole_tenant(call, path.tenant_id);
  return summary_of(call, add_unit(call, path.tenant_id, wanted.name.text()));
}

UnitSummary Tenants::rename_unit(Call& call, const UnitPath& path, const NamedUnit& wanted) {
  demand_whole_tenant(call, path.tenant_id);
  auto unit = get_unit(call, path);
  unit.name = wanted.name.text();
  demand_free_name(call, unit);
  call.tx.update(unit);
  return summary_of(call, unit);
}

// The admins of the unit go with it.
UnitReference Tenants::remove_unit(Call& call, const UnitPath& path) {
  demand_whole_tenant(call, path.tenant_id);
  const auto unit = get_unit(call, path);
  if (store::list_units(call.tx, unit.tenant_id).size() == 1) refuse(errors::last_unit);
  if (count_accounts(call, unit.id) > 0) refuse(errors::unit_holds_accounts);
  on_unit_removed(call, unit);
  for (const auto& admin : store::list_admins_of_unit(call.tx, unit)) call.tx.remove(admin);
  call.tx.remove(unit);
  return {unit.id};
}

void Tenants::demand_whole_tenant(Call& call, const TenantId& tenant_id) {
  const auto standing = this->standing(call, tenant_id);
  if (!standing || !standing->is_admin_of_all) refuse(errors::whole_tenant_needed);
}

void Tenants::demand_free_name(Call& call, const Unit& wanted) {
  const auto units = store::list_units(call.tx, wanted.tenant_id);
  const auto has_name = [key = search_key(wanted.name), &wanted](const Unit& unit) {
    return unit.id != wanted.id && search_key(unit.name) == key;
  };
  if (std::any_of(units.begin(), units.end(), has_name)) refuse(errors::unit_name_taken, "/name");
}

Unit Tenants::get_unit(Call& call, const UnitPath& path) {
  auto unit = store::find_unit(call.tx, path.unit_id);
  if (!unit || unit->tenant_id != path.tenant_id) refuse(errors::unit_not_found);
  return std::move(*unit);
}

UnitSummary Tenants::summary_of(Call& call, const Unit& unit) {
  UnitSummary summary;
  summary.id = unit.id;
  summary.name = unit.name;
  summary.status = unit.status;
  summary.account_count = count_accounts(call, unit.id);
  const auto admins = store::list_admins_of_unit(call.tx, unit);
  summary.admin_count = static_cast<std::int64_t>(admins.size());
  summary.created_at = unit.created_at;
  return summary;
}

}  // namespace tenants
