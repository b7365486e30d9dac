#pragma once

#include "catalog/catalog.hpp"

namespace catalog {

struct PublicComponent {
  std::string name;
  std::string kind;
  std::string unit;
  std::int64_t default_value = 0;
  Money unit_price;
};
BOOST_DESCRIBE_STRUCT(PublicComponent, (), (name, kind, unit, default_value, unit_price))

// `GET /billing/rate_plans/{public_key}`; no credentials needed.
struct PublicPlan {
  std::string id;
  std::string public_name;
  std::string currency = "USD";
  std::vector<PublicComponent> components;
};
BOOST_DESCRIBE_STRUCT(PublicPlan, (), (id, public_name, currency, components))

}  // namespace catalog
