#pragma once

#include <boost/describe.hpp>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "http/decision.hpp"
#include "http/markers.hpp"
#include "json/types.hpp"
#include "kernel/call.hpp"
#include "kernel/id.hpp"
#include "sql/table.hpp"
#include "users/users.hpp"

namespace credentials {
class Credentials;
}
namespace mail {
class Mail;
}

namespace tenants {

enum class Status { active, suspended };
BOOST_DESCRIBE_ENUM(Status, active, suspended)

enum class AccountType { standard, enterprise };
BOOST_DESCRIBE_ENUM(AccountType, standard, enterprise)

// What a tenant may do. Published ones first (fact sheet identity 6.4), then ours.
struct Entitlements {
  bool allow_add_subdomain = false;
  bool allow_auto_accept_invites = true;
  bool cname_setup_allowed = true;
  bool partial_setup_allowed = true;
  std::int64_t mhs_certificate_count = 0;
  bool allow_enterprise_accounts = false;
  bool allow_service_users = false;
  bool require_business_fields = false;
  std::int64_t enterprise_zones_max = 500;  // for each new account
  std::int64_t pending_zones_max =
      0;  // for each account, while more are pending than active; 0: no limit
  std::int64_t invitation_hours = 72;
  bool allow_global_api_key = true;
  std::int64_t calls_per_window = 0;  // of each user; 0: as many as the platform allows
};
BOOST_DESCRIBE_STRUCT(
    Entitlements, (),
    (allow_add_subdomain, allow_auto_accept_invites, cname_setup_allowed, partial_setup_allowed,
     mhs_certificate_count, allow_enterprise_accounts, allow_service_users, require_business_fields,
     enterprise_zones_max, pending_zones_max, invitation_hours, allow_global_api_key,
     calls_per_window)
)

// A partner organisation.
struct Tenant {
  TenantId id;
  std::string name;
  Status status = Status::active;
  std::string programme;  // which plans it may sell; see catalog
  std::optional<std::string> contact_email;
  std::optional<std::string> website;
  Entitlements entitlements;
  bool is_sandbox = false;
  std::int64_t clock_offset_us = 0;
  std::optional<AccountId> own_account_id;  // the one that pays for the others
  Timestamp created_at;
  Timestamp modified_at;
};
BOOST_DESCRIBE_STRUCT(
    Tenant, (),
    (id, name, status, programme, contact_email, website, entitlements, is_sandbox, clock_offset_us,
     own_account_id, created_at, modified_at)
)

struct Unit {
  UnitId id;
  TenantId tenant_id;
  std::string name;
  Status status = Status::active;
  Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(Unit, (), (id, tenant_id, name, status, created_at))

using AdminId = Id<struct AdminKind>;

// A user who administers a tenant, or one unit of it.
struct Admin {
  AdminId id;
  TenantId tenant_id;
  std::optional<UnitId> unit_id;
  UserId user_id;
  Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(Admin, (), (id, tenant_id, unit_id, user_id, created_at))

// What somebody administers of a tenant.
struct Administration {
  bool is_whole = false;
  std::vector<UnitId> units;
};

// Where a user stands towards a tenant.
struct Standing {
  TenantId tenant_id;
  Status status = Status::active;
  std::int64_t clock_offset_us = 0;
  bool allows_api_key = true;
  bool has_suspended_units = false;
  bool is_admin_of_all = false;
  std::vector<UnitId> units;  // whose admin the user is

  bool is_admin_of(const UnitId& unit) const;
  bool is_admin() const { return is_admin_of_all || !units.empty(); }
};

struct TenantPath : http::Path {
  TenantId tenant_id;
};
BOOST_DESCRIBE_STRUCT(TenantPath, (), (tenant_id))

struct UnitPath : http::Path {
  TenantId tenant_id;
  UnitId unit_id;
};
BOOST_DESCRIBE_STRUCT(UnitPath, (), (tenant_id, unit_id))

struct AdminPath : http::Path {
  TenantId tenant_id;
  AdminId admin_id;
};
BOOST_DESCRIBE_STRUCT(AdminPath, (), (tenant_id, admin_id))

struct TenantView;
struct EntitlementsView;
struct MembershipView;
struct ServiceUserView;
struct NewServiceUser;
struct ClockView;
struct ClockAdvance;
struct UnitSummary;
struct NamedUnit;
struct UnitReference;
struct AdminView;
struct NewAdmin;
struct AdminReference;

class Tenants {
 public:
  Tenants(users::Users& users, credentials::Credentials& credentials, mail::Mail& mail)
      : users_(users), credentials_(credentials), mail_(mail) {}

  // Endpoints, in the order of routes.cpp.
  std::vector<TenantView> list_own(Call&);
  TenantView show(Call&, const TenantPath&);
  std::vector<std::string> account_types(Call&, const TenantPath&);
  EntitlementsView entitlements(Call&, const TenantPath&);
  std::vector<MembershipView> memberships(Call&, const TenantPath&);
  ServiceUserView add_service_user(Call&, const NewServiceUser&);
  ClockView clock(Call&);
  ClockView advance_clock(Call&, const ClockAdvance&);
  std::vector<UnitSummary> list_units(Call&, const TenantPath&);
  UnitSummary make_unit(Call&, const TenantPath&, const NamedUnit&);
  UnitSummary rename_unit(Call&, const UnitPath&, const NamedUnit&);
  UnitReference remove_unit(Call&, const UnitPath&);
  std::vector<AdminView> list_admins(Call&, const TenantPath&);
  AdminView appoint_admin(Call&, const TenantPath&, const NewAdmin&);
  AdminReference dismiss_admin(Call&, const AdminPath&);

  // For the operator's commands.
  Tenant add(Call&, const std::string& name, const std::string& programme, bool is_sandbox);
  // Refuses 60112.
  Unit add_unit(Call&, const TenantId&, const std::string& name);
  Admin add_admin(Call&, const TenantId&, std::optional<UnitId>, const UserId&);
  void remove_admin(Call&, const TenantId&, const UserId&);
  // What the user administers of a tenant becomes exactly this: all of it, or units.
  void set_administration(Call&, const TenantId&, const UserId&, const Administration&);
  void set_own_account(Call&, const TenantId&, const AccountId&);
  void set_status(Call&, const TenantId&, Status);
  void set_unit_status(Call&, const UnitId&, Status);
  // Sets one entitlement by its name; false when there is none of that name or the value is wrong.
  bool set_entitlement(Call&, const TenantId&, std::string_view name, std::string_view value);
  std::vector<Tenant> list_all(Call&);

  // For other features.
  std::optional<Tenant> find(Call&, const TenantId&);
  Tenant get(Call&, const TenantId&);
  // The time in a tenant's clock, whatever clock the call is in.
  Timestamp now(Call&, const TenantId&);
  std::string name_of(Call&, const TenantId&);
  // True when any tenant is one.
  bool has_sandbox(Call&);
  Unit get_unit(Call&, const UnitId&);
  bool is_unit_of(Call&, const TenantId&, const UnitId&);
  std::optional<Standing> standing(Call&, const TenantId&, const UserId&);
  // Of the caller; a token of the tenant stands like an admin of all of it.
  std::optional<Standing> standing(Call&, const TenantId&);
  // The tenants and units that a user administers.
  std::vector<Admin> administrations(Call&, const UserId&);
  // Those that the caller does, or whose token it is.
  std::vector<TenantId> tenants_of_caller(Call&);
  // The unit that a new account of this caller goes to: the one named, or the only one of those
  // where they may. Refuses 1002 to who may nowhere, 60101 when the unit has to be named.
  Unit unit_for_new_account(
      Call&, const std::optional<UnitId>& wanted, const std::function<bool(const Unit&)>& may
  );

  // Connected by the wiring: what waits for a sandbox comes nearer.
  std::function<void(Call&, const TenantId&, Duration)> on_clock_advanced;
  // Connected by the wiring: what a unit holds, and what else goes when it goes.
  std::function<std::int64_t(Call&, const UnitId&)> count_accounts;
  std::function<void(Call&, const Unit&)> on_unit_removed;
  // Connected by the wiring: the refusal of a write by who speaks for a tenant, or (with an
  // account) for its customer, as long as terms are not accepted.
  std::function<
      std::optional<http::Decision>(Call&, const TenantId&, const std::optional<AccountId>&)>
      open_terms = [](Call&, const TenantId&, const std::optional<AccountId>&) {
        return std::optional<http::Decision>();
      };

 private:
  void demand_terms(Call&, const TenantId&);
  ClockView advance_clock_of_caller(Call&, std::int64_t seconds);
  void demand_whole_tenant(Call&, const TenantId&);
  void demand_free_name(Call&, const Unit&);
  Unit get_unit(Call&, const UnitPath&);
  UnitSummary summary_of(Call&, const Unit&);
  AdminView admin_view_of(Call&, const Admin&);
  bool administers(Call&, const NewAdmin&, const TenantId&, const UserId&);
  bool is_last_admin(Call&, const Admin&);
  void tell(Call&, const Admin&, const users::User&);

  users::Users& users_;
  credentials::Credentials& credentials_;
  mail::Mail& mail_;
};

// 9109, 60103, 60109 and 60108, for those who decide about access.
const ErrorCode& unknown_code();
const ErrorCode& suspended_code();
const ErrorCode& unit_suspended_code();
const ErrorCode& no_api_key_code();

}  // namespace tenants

template <>
struct sql::Table<tenants::Tenant> {
  static constexpr std::string_view name = "tenants";
  static constexpr std::string_view tenant = "id";
};
template <>
struct sql::Table<tenants::Unit> {
  static constexpr std::string_view name = "units";
};
template <>
struct sql::Table<tenants::Admin> {
  static constexpr std::string_view name = "tenant_admins";
};
