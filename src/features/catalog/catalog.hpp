#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "catalog/plans.hpp"
#include "http/markers.hpp"
#include "kernel/call.hpp"
#include "sql/table.hpp"
#include "tenants/tenants.hpp"

namespace catalog {

using OfferId = Id<struct OfferKind>;
using PriceId = Id<struct PriceKind>;

// An exception from a tenant's programme.
struct Offer {
  OfferId id;
  TenantId tenant_id;
  std::string rate_plan_id;
  bool is_offered = true;
};
BOOST_DESCRIBE_STRUCT(Offer, (), (id, tenant_id, rate_plan_id, is_offered))

// A price that the operator has set.
struct SetPrice {
  PriceId id;
  std::string rate_plan_id;
  Frequency frequency = Frequency::monthly;
  Money amount;
  Timestamp valid_from;
};
BOOST_DESCRIBE_STRUCT(SetPrice, (), (id, rate_plan_id, frequency, amount, valid_from))

struct PublicPlan;

struct PublicPlanPath : http::OwnPath {
  std::string public_key;
};
BOOST_DESCRIBE_STRUCT(PublicPlanPath, (), (public_key))

class Catalog {
 public:
  explicit Catalog(tenants::Tenants& tenants) : tenants_(tenants) {}

  // Endpoints, in the order of routes.cpp.
  PublicPlan show_public(Call&, const PublicPlanPath&);

  // For other features.
  bool offers(Call&, const TenantId&, const Plan&);
  Money price(Call&, const Plan&, Frequency);

  // For the operator's commands.
  void set_price(Call&, const Plan&, Frequency, Money, Timestamp valid_from);
  void set_offer(Call&, const TenantId&, const Plan&, bool is_offered);

 private:
  tenants::Tenants& tenants_;
};

}  // namespace catalog

template <>
struct sql::Table<catalog::Offer> {
  static constexpr std::string_view name = "plan_offers";
};
template <>
struct sql::Table<catalog::SetPrice> {
  static constexpr std::string_view name = "plan_prices";
};
