#pragma once

#include <boost/describe.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "accounts/accounts.hpp"
#include "http/markers.hpp"
#include "http/response.hpp"
#include "http/scope.hpp"
#include "kernel/call.hpp"
#include "kernel/host_name.hpp"
#include "kernel/page.hpp"
#include "sql/table.hpp"
#include "zones/zone_state.hpp"

namespace zones {

enum class Type { full, partial, secondary, internal };
BOOST_DESCRIBE_ENUM(Type, full, partial, secondary, internal)

// The plan of a zone as clients see it (fact sheet zones 7.1), and the quotas it brings.
struct ZonePlan {
  std::string id = "0feeeeeeeeeeeeeeeeeeeeeeeeeeeeee";
  std::string name = "Free Website";
  Money price;
  std::string currency = "USD";
  std::string frequency;
  bool is_subscribed = false;
  bool can_subscribe = false;
  std::string legacy_id = "free";
  bool legacy_discount = false;
  bool externally_managed = false;
};
BOOST_DESCRIBE_STRUCT(
    ZonePlan, (),
    (id, name, price, currency, frequency, is_subscribed, can_subscribe, legacy_id, legacy_discount,
     externally_managed)
)

struct ZoneQuotas {
  std::int64_t page_rules = 3;
  std::int64_t custom_certificates = 0;
};
BOOST_DESCRIBE_STRUCT(ZoneQuotas, (), (page_rules, custom_certificates))

// What was seen, or declared, of a zone's delegation.
struct Delegated {
  std::vector<std::string> name_servers;
  std::string verification_key;  // TXT at the verification name of a partial zone
};
BOOST_DESCRIBE_STRUCT(Delegated, (), (name_servers, verification_key))

// A zone, as stored.
struct Zone {
  ZoneId id;
  TenantId tenant_id;
  UnitId unit_id;
  AccountId account_id;
  std::string name;        // Unicode
  std::string name_ascii;  // Punycode
  Status status = Status::pending;
  Type type = Type::full;
  bool paused = false;
  std::vector<std::string> name_servers;
  std::vector<std::string> vanity_name_servers;
  std::optional<std::string> verification_key;
  ZonePlan plan;
  ZoneQuotas quotas;
  Delegated declared;  // in a sandbox
  Timestamp status_since;
  std::optional<Timestamp> activated_on;
  Timestamp created_on;
  Timestamp modified_on;
};
BOOST_DESCRIBE_STRUCT(
    Zone, (),
    (id, tenant_id, unit_id, account_id, name, name_ascii, status, type, paused, name_servers,
     vanity_name_servers, verification_key, plan, quotas, declared, status_since, activated_on,
     created_on, modified_on)
)

// Looks delegations up in the DNS. Nothing seen: the question could not be answered.
class Delegation {
 public:
  virtual ~Delegation() = default;
  virtual std::optional<Delegated> look_up(const Zone& zone) = 0;
};

struct ZonesOptions {
  std::string ns_domain = "ns.tenantd.internal";
  std::string cname_suffix = "cdn.tenantd.internal";
  // Names that nobody may add, and all below them.
  std::vector<std::string> banned;
  Delegation* delegation = nullptr;
};

struct ZonePath : http::Path {
  ZoneId zone_id;
};
BOOST_DESCRIBE_STRUCT(ZonePath, (), (zone_id))

// Looks up whose zone it is; one that is not there is refused like a foreign one.
http::Scope scope_of(Call& call, const ZonePath& path);

struct ZoneView;
struct ZoneFilter;
struct NewZone;
struct ZoneChange;
struct ZoneReference;
struct DeclaredDelegation;

class Zones {
 public:
  Zones(
      accounts::Accounts& accounts, tenants::Tenants& tenants, accounts::AccessControl& access,
      ZonesOptions options
  );

  // Endpoints, in the order of routes.cpp.
  ZoneView add(Call&, const NewZone&);
  Page<ZoneView> list(Call&, const ZoneFilter&);
  http::Document export_list(Call&, const ZoneFilter&);
  ZoneView show(Call&, const ZonePath&);
  ZoneView change(Call&, const ZonePath&, const ZoneChange&);
  ZoneReference remove(Call&, const ZonePath&);
  ZoneReference check_activation(Call&, const ZonePath&);
  ZoneView declare_delegation(Call&, const ZonePath&, const DeclaredDelegation&);

  // The job: activates what is delegated, deletes what waited too long.
  void sweep(Call&);

  // For other features.
  Zone get(Call&, const ZoneId&);
  static std::optional<AccountId> account_of(Call&, const ZoneId&);
  void set_plan(Call&, const ZoneId&, const ZonePlan&, const ZoneQuotas&);
  void remove_all(Call&, const AccountId&);
  // Connected by the wiring: what else goes when a zone goes.
  void on_deleted(std::function<void(Call&, const Zone&)> hook) {
    deleted_hooks_.push_back(std::move(hook));
  }

 private:
  Page<Zone> found(Call&, const ZoneFilter&, const PageRequest&);
  ZoneView view_of(Call&, const Zone&);
  AccountId account_of_new(Call&, const NewZone&);
  void check_name(Call&, const tenants::Tenant&, const AccountId&, const NewZone&, Type);
  void check_pending(Call&, const tenants::Tenant&, const AccountId&);
  std::vector<std::string> choose_name_servers(Call&, const AccountId&, const HostName&);
  void set_type(Call&, Zone&, Type);
  void give_setup(Call&, Zone&);
  bool activate_if_delegated(Call&, Zone&);
  void remove_zone(Call&, const Zone&);

  accounts::Accounts& accounts_;
  tenants::Tenants& tenants_;
  accounts::AccessControl& access_;
  ZonesOptions options_;
  std::vector<std::function<void(Call&, const Zone&)>> deleted_hooks_;
};

}  // namespace zones

template <>
struct sql::Table<zones::Zone> {
  static constexpr std::string_view name = "zones";
  static constexpr std::string_view zone = "id";
  static constexpr std::string_view counted_by[] = {"tenant_id", "account_id"};
};
