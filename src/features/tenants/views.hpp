#pragma once

#include "tenants/tenants.hpp"

namespace tenants {

struct UnitSummary {
  UnitId id;
  std::string name;
  Status status = Status::active;
  std::int64_t account_count = 0;
  std::int64_t admin_count = 0;  // of this unit, without those of the whole tenant
  Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(UnitSummary, (), (id, name, status, account_count, admin_count, created_at))

struct UnitReference {
  UnitId id;
};
BOOST_DESCRIBE_STRUCT(UnitReference, (), (id))

// Pending: has not chosen a password yet, by the link in the mail.
enum class AdminStatus { pending, accepted };
BOOST_DESCRIBE_ENUM(AdminStatus, pending, accepted)

struct AdministeredUnit {
  UnitId id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(AdministeredUnit, (), (id, name))

// Without a unit: of the whole tenant.
struct AdminView {
  AdminId id;
  UserId user_id;
  std::string email;
  std::string name;
  std::optional<AdministeredUnit> unit;
  AdminStatus status = AdminStatus::accepted;
  bool has_two_factor = false;
  Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(
    AdminView, (), (id, user_id, email, name, unit, status, has_two_factor, created_at)
)

struct AdminReference {
  AdminId id;
};
BOOST_DESCRIBE_STRUCT(AdminReference, (), (id))

}  // namespace tenants
