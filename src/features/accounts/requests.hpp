#pragma once

#include "accounts/views.hpp"
#include "kernel/display_name.hpp"
#include "kernel/email_address.hpp"
#include "kernel/limited_text.hpp"

namespace accounts {

enum class Direction { asc, desc };
BOOST_DESCRIBE_ENUM(Direction, asc, desc)

struct AccountFilter : http::Query {
  std::optional<std::string> name;
  std::optional<Direction> direction;
  std::optional<std::int64_t> page;
  std::optional<std::int64_t> per_page;
};
BOOST_DESCRIBE_STRUCT(AccountFilter, (), (name, direction, page, per_page))

// The top-level keys of an account; `settings` orders like `id`.
enum class TenantAccountOrder { id, name, type, created_on, settings };
BOOST_DESCRIBE_ENUM(TenantAccountOrder, id, name, type, created_on, settings)

// Here the direction is a number: 0 ascending, 1 descending.
struct TenantAccountFilter : http::Query {
  std::optional<std::string> name;
  std::optional<TenantAccountOrder> order;
  std::optional<std::int64_t> direction;
  std::optional<std::int64_t> page;
  std::optional<std::int64_t> per_page;
};
BOOST_DESCRIBE_STRUCT(TenantAccountFilter, (), (name, order, direction, page, per_page))

struct UnitReference {
  std::optional<UnitId> id;
};
BOOST_DESCRIBE_STRUCT(UnitReference, (), (id))

using BusinessField = std::optional<LimitedText<120>>;

struct NewAccount {
  DisplayName name;
  std::optional<LimitedText<120>> description;
  std::optional<AccountType> type;
  std::optional<UnitReference> unit;
  BusinessField business_name;
  BusinessField business_address;
  BusinessField business_email;
  BusinessField business_phone;
  BusinessField external_metadata;
};
BOOST_DESCRIBE_STRUCT(
    NewAccount, (),
    (name, description, type, unit, business_name, business_address, business_email, business_phone,
     external_metadata)
)

struct SettingsChange {
  std::optional<bool> enforce_twofactor;
  json::Patch<EmailAddress> abuse_contact_email;
};
BOOST_DESCRIBE_STRUCT(SettingsChange, (), (enforce_twofactor, abuse_contact_email))

// An unchanged `type` is ignored, since official clients must send it; another one is refused.
struct AccountChange {
  DisplayName name;
  std::optional<std::string> type;
  std::optional<SettingsChange> settings;
};
BOOST_DESCRIBE_STRUCT(AccountChange, (), (name, type, settings))

struct DeletedAccount {
  AccountId id;
};
BOOST_DESCRIBE_STRUCT(DeletedAccount, (), (id))

}  // namespace accounts
