#pragma once

#include <boost/describe.hpp>

#include "overview/overview.hpp"
#include "zones/zones.hpp"

namespace overview {

enum class Key {
  email_verified,
  second_factor,
  billing_details,
  credential,
  first_account,
  customer_invited,
  zone_added,
  plan_chosen
};
BOOST_DESCRIBE_ENUM(
    Key, email_verified, second_factor, billing_details, credential, first_account,
    customer_invited, zone_added, plan_chosen
)

struct Step {
  Key key = Key::email_verified;
  bool is_done = false;
};
BOOST_DESCRIBE_STRUCT(Step, (), (key, is_done))

struct ZoneCounts {
  std::int64_t initializing = 0;
  std::int64_t pending = 0;
  std::int64_t active = 0;
  std::int64_t moved = 0;
};
BOOST_DESCRIBE_STRUCT(ZoneCounts, (), (initializing, pending, active, moved))

struct PlanCount {
  std::string plan;
  std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(PlanCount, (), (plan, count))

struct Figures {
  std::int64_t account_count = 0;
  std::int64_t pending_invitation_count = 0;
  std::int64_t zone_count = 0;
  ZoneCounts zones_by_status;
  std::int64_t subscription_count = 0;
  std::vector<PlanCount> subscriptions_by_plan;
};
BOOST_DESCRIBE_STRUCT(
    Figures, (),
    (account_count, pending_invitation_count, zone_count, zones_by_status, subscription_count,
     subscriptions_by_plan)
)

// `own_account_id`: the account that pays for the others.
struct Overview {
  std::optional<AccountId> own_account_id;
  std::vector<Step> checklist;
  Figures figures;
};
BOOST_DESCRIBE_STRUCT(Overview, (), (own_account_id, checklist, figures))

struct DeletionCounts {
  std::int64_t zones = 0;
  std::int64_t members = 0;
  std::int64_t pending_invitations = 0;
  std::int64_t subscriptions = 0;
  std::int64_t paid_subscriptions = 0;
  std::int64_t payment_methods = 0;
};
BOOST_DESCRIBE_STRUCT(
    DeletionCounts, (),
    (zones, members, pending_invitations, subscriptions, paid_subscriptions, payment_methods)
)

// `name` is what a person has to type. Where it is not allowed, `reason` says why.
struct DeletionPreview {
  AccountId id;
  std::string name;
  bool is_allowed = true;
  std::optional<std::string> reason;
  DeletionCounts counts;
  std::vector<std::string> consequences;
};
BOOST_DESCRIBE_STRUCT(DeletionPreview, (), (id, name, is_allowed, reason, counts, consequences))

}  // namespace overview
