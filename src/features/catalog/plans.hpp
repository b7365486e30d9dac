#pragma once

#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/types.hpp"
#include "kernel/clock.hpp"
#include "kernel/money.hpp"

namespace catalog {

enum class Scope { zone, account };
BOOST_DESCRIBE_ENUM(Scope, zone, account)

// Of zone plans, lowest first.
enum class Tier { free, lite, pro, pro_plus, business, enterprise };
BOOST_DESCRIBE_ENUM(Tier, free, lite, pro, pro_plus, business, enterprise)

enum class Frequency { weekly, monthly, quarterly, yearly };
BOOST_DESCRIBE_ENUM(Frequency, weekly, monthly, quarterly, yearly)

enum class Basis { from_publication, from_project, from_operator };

struct Component {
  std::string name;
  std::string kind;  // enum, sum, usage
  std::string unit;
  std::int64_t default_value = 0;
  Money unit_price;
  std::optional<std::int64_t> max;
};

// A price from an instant on.
struct Price {
  Frequency frequency = Frequency::monthly;
  Money amount;
  Basis basis = Basis::from_project;
  Timestamp valid_from;
};

struct Plan {
  std::string id;  // as published: CF_PRO_20_20
  std::string name;
  Scope scope = Scope::account;
  std::string wire_scope;
  std::vector<std::string> programmes;
  std::string family;
  std::string product;
  std::optional<Tier> tier;
  std::string legacy_id;
  bool is_contract = false;
  std::vector<Component> components;
  std::vector<Price> prices;

  bool is_in(std::string_view programme) const;
  // Free and contract plans have no period: their frequency is "not-applicable".
  bool is_periodic() const;
};

const std::vector<Plan>& all_plans();

// By any published spelling, without regard to case.
const Plan* find_plan(std::string_view text);

using Limits = std::map<std::string, std::int64_t>;

// The limits of zones with this tier: page_rules, dns_records …
const Limits& limits_of(Tier tier);
// One of them; 0 when there is no such limit.
std::int64_t limit_of(Tier tier, std::string_view name);

// The price at an instant, out of this history. Without one for the frequency it follows from the
// monthly price: yearly is twelve of it, quarterly three, weekly twelve fifty-seconds, half up.
Money price_at(const std::vector<Price>& prices, Frequency frequency, Timestamp at);

bool is_programme(std::string_view name);

}  // namespace catalog
