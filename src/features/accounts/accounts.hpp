#pragma once

#include <boost/describe.hpp>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "accounts/token_rights.hpp"
#include "http/markers.hpp"
#include "http/scope.hpp"
#include "json/types.hpp"
#include "kernel/call.hpp"
#include "kernel/id.hpp"
#include "kernel/page.hpp"
#include "kernel/permission.hpp"
#include "sql/table.hpp"
#include "tenants/tenants.hpp"

namespace accounts {

using tenants::AccountType;

// A customer account, as stored.
struct Account {
  AccountId id;
  TenantId tenant_id;
  UnitId unit_id;
  std::string name;
  std::string name_key;  // lower case, for look-ups and order
  std::optional<std::string> description;
  AccountType type = AccountType::standard;
  // What the partner knows of its customer; not shown in answers.
  std::optional<std::string> business_name;
  std::optional<std::string> business_address;
  std::optional<std::string> business_email;
  std::optional<std::string> business_phone;
  std::optional<std::string> external_metadata;
  bool enforce_twofactor = false;
  std::optional<std::string> abuse_contact_email;
  std::optional<bool> api_access_enabled;
  std::optional<Timestamp> access_approval_expiry;
  std::int64_t enterprise_zones_max = 0;
  std::int64_t enterprise_zones_used = 0;
  Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(
    Account, (),
    (id, tenant_id, unit_id, name, name_key, description, type, business_name, business_address,
     business_email, business_phone, external_metadata, enforce_twofactor, abuse_contact_email,
     api_access_enabled, access_approval_expiry, enterprise_zones_max, enterprise_zones_used,
     created_at)
)

// What a user may do in an account, or in one zone of it.
struct Access {
  PermissionSet permissions;
  bool is_super_administrator = false;
};

// What a member may do in a zone for which other policies hold than for the account.
struct ZoneAccess {
  AccountId account_id;
  ZoneId zone_id;
  UserId user_id;
  PermissionSet permissions;
};

// Whose things a list shows: of a user as admin and member, of an account or of a tenant. Of a
// token with a token_id only those that its policies grant.
struct Reach {
  UserId user_id;
  AccountId account_id;
  TenantId tenant_id;
  std::optional<TokenId> token_id;
};

struct AccountPath : http::Path {
  AccountId account_id;
};
BOOST_DESCRIBE_STRUCT(AccountPath, (), (account_id))

struct AccountView;
struct AccountFilter;
struct TenantAccountView;
struct TenantAccountFilter;
struct NewAccount;
struct AccountChange;
struct DeletedAccount;

class Accounts {
 public:
  explicit Accounts(tenants::Tenants& tenants) : tenants_(tenants) {}

  // Endpoints, in the order of routes.cpp.
  AccountView add(Call&, const NewAccount&);
  Page<AccountView> list(Call&, const AccountFilter&);
  AccountView show(Call&, const AccountPath&);
  AccountView change(Call&, const AccountPath&, const AccountChange&);
  DeletedAccount remove(Call&, const AccountPath&);
  Page<TenantAccountView>
  list_of_tenant(Call&, const tenants::TenantPath&, const TenantAccountFilter&);

  // For other features.
  std::optional<Account> find(Call&, const AccountId&);
  Account get(Call&, const AccountId&);
  std::string name_of(Call&, const AccountId&);
  // As published, for answers that contain an account.
  AccountView view_of(Call&, const Account&);
  Account add_to_unit(Call&, const tenants::Unit&, const std::string& name);
  // Uses up (by = 1) or gives back (by = -1) one of the account's Enterprise zones; false when none
  // is left.
  bool use_enterprise_zones(Call&, const AccountId&, std::int64_t by);

  // What a user may do as a member.
  std::optional<Access> access_of(Call&, const AccountId&, const UserId&);

  // Written by members: what this user may do here; nothing removes it.
  void set_access(Call&, const AccountId&, const UserId&, const std::optional<Access>&);
  void add_zone_access(Call&, const ZoneAccess&);
  void clear_zone_access(Call&, const AccountId&, const UserId&);
  // Of a zone that is gone.
  void forget_zone(Call&, const AccountId&, const ZoneId&);
  bool has_super_administrator(Call&, const AccountId&);

  // For the wiring: what units hold, and what is left of one that goes.
  static std::int64_t count_in_unit(Call&, const UnitId&);
  static void forget_unit(Call&, const UnitId&);

  // Written by tokens: what the policies of a token come to; nothing removes it.
  void set_token_rights(Call&, const TokenId&, const TokenRights&);
  TokenRights token_rights(Call&, const TokenId&);
  // False when the caller is a token that may not do this in the account; other callers are not
  // judged here.
  bool token_grants(Call&, const AccountId&, Area, Verb);
  // What the caller may list that needs this area to be read.
  Reach reach(Call&, Area);

  // Accounts of which the user is a member and which demand a second factor of their members.
  std::vector<Account> demanding_twofactor(Call&, const UserId&);
  // The user has a second factor now, or none any more: such accounts admit or bar them.
  void two_factor_changed(Call&, const UserId&);

  // Connected by the wiring: whether the user has what such accounts demand.
  std::function<bool(Call&, const UserId&)> may_enter_demanding;
  // Connected by the wiring: an account was made, or changed from `before`.
  std::function<void(Call&, const Account& after, const Account* before)> on_saved;
  // Connected by the wiring: what else goes when an account goes, in this order.
  void on_deleted(std::function<void(Call&, const Account&)> hook) {
    deleted_hooks_.push_back(std::move(hook));
  }

 private:
  static AccountView view_in(const tenants::Unit&, const Account&);
  bool may_create_in(Call&, const tenants::Unit&);
  std::optional<TenantId> whole_tenant(Call&, const Reach&);
  void enforcement_changed(Call&, const Account&);
  void bar_or_admit(Call&, const AccountId&, const UserId&);
  bool is_barred(Call&, const Account&, const UserId&);

  tenants::Tenants& tenants_;
  std::vector<std::function<void(Call&, const Account&)>> deleted_hooks_;
};

// Decides whether a caller may, from the same transaction. Denied unless granted: a tenant's admin
// may everything in the accounts of that tenant (of their units), a member what their roles say. A
// token may what its policies say of what its owner may: the user, the whole account, the tenant.
class AccessControl final : public http::Authorizer {
 public:
  AccessControl(tenants::Tenants& tenants, Accounts& accounts)
      : tenants_(tenants), accounts_(accounts) {}

  // Refusals: 9109 (unknown or foreign account or tenant; not granted), 10000 (a token without the
  // permission in a zone; no tokens here), 1003 (deleted by the own tenant), 7003 (unknown or
  // foreign zone), 60103 (tenant suspended), 60108 (no API keys), 62300 and
  // 62301 (writing while terms are open).
  http::Decision decide(Call& call, const Permission& permission, const http::Scope& scope)
      override;

  // What the caller may do there, for `permissions` in answers; empty for strangers.
  struct Granted {
    bool is_known = false;          // the account exists and the caller has some access to it
    Access access;                  // of a token: cut with its policies
    Access of_owner;                // of a token: what its owner may
    PermissionSet denied;           // by policies of the token
    bool is_administrator = false;  // of the tenant, or of the account's unit
    TenantId tenant_id;
    tenants::Status tenant_status = tenants::Status::active;
    tenants::Status unit_status = tenants::Status::active;
    std::int64_t clock_offset_us = 0;
    bool allows_api_key = true;
    AccountId account_id{};
  };
  Granted granted(Call& call, const AccountId& account_id, const ZoneId& zone_id);

  // For endpoints that find their account by themselves: refuses 60103 and 60109 (tenant or unit
  // suspended) and, to writes, 62300 and 62301; sets the call's time to the tenant's clock.
  void enter(Call& call, const Granted& granted, Verb verb);
  // Refuses 60210 to a member whom the account bars for want of a second factor.
  static void refuse_if_barred(Call& call, const AccountId& account_id);
  // Likewise: the call looks into this account; who may do something there was refused a change.
  void note_entry(const Call&, const http::Scope&, const Granted&) const;
  void note_refusal(const Call&, const http::Scope&, const Granted&, const ErrorCode&) const;

  // Connected by the wiring: an administrator of the tenant is let into an account; who may do
  // something there is refused a change.
  std::function<void(const Call&, const http::Scope&, const TenantId&)> on_entered =
      [](const Call&, const http::Scope&, const TenantId&) {};
  std::function<void(const Call&, const http::Scope&, const TenantId&, const ErrorCode&)>
      on_refused = [](const Call&, const http::Scope&, const TenantId&, const ErrorCode&) {};

 private:
  void decided(const Call&, const Permission&, const http::Scope&, const http::Decision&) override;
  Granted look_up(Call& call, const AccountId& account_id, const ZoneId& zone_id);
  void add_access_of_user(
      Call& call, Granted& granted, const AccountId& account_id, const ZoneId& zone_id
  );
  http::Decision decide_account(Call&, const Permission&, const http::Scope&);
  http::Decision decide_known(Call&, const Permission&, const http::Scope&, const Granted& granted);
  http::Decision decide_tenant(Call&, const Permission&, const TenantId&);
  http::Decision decide_token(Call&, const Permission&);
  static std::optional<http::Decision> refused_by_operator(const Call&, const Granted&);
  std::optional<http::Decision> open_terms(Call&, const Granted&);
  http::Decision unknown_scope(Call&, const http::Scope&);

  tenants::Tenants& tenants_;
  Accounts& accounts_;
};

}  // namespace accounts

template <>
struct sql::Table<accounts::Account> {
  static constexpr std::string_view name = "accounts";
  static constexpr std::string_view account = "id";
  static constexpr std::string_view counted_by[] = {"tenant_id", "unit_id"};
  static constexpr Ranking ranked_by[] = {
      {"tenant_id", "id"}, {"tenant_id", "name_key"}, {"tenant_id", "type"}};
};
