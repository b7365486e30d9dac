#include <algorithm>
#include <iomanip>
#include <iostream>

#include "app/commands.hpp"
#include "app/store_access.hpp"

// The operator's commands for prices and for what each tenant may sell. They may run beside a
// server.
namespace app {

namespace {

struct PriceLine {
  std::string plan;
  std::string name;
  catalog::Frequency frequency = catalog::Frequency::monthly;
  Money price;
  std::string currency = "USD";
};
BOOST_DESCRIBE_STRUCT(PriceLine, (), (plan, name, frequency, price, currency))

struct OfferLine {
  std::string plan;
  std::string name;
  bool is_offered = false;
};
BOOST_DESCRIBE_STRUCT(OfferLine, (), (plan, name, is_offered))

const catalog::Plan& plan_of(const CatalogOptions& options) {
  const auto* plan = catalog::find_plan(options.plan);
  if (plan == nullptr) {
    throw WrongUse("There is no plan " + options.plan + "; `tenantd catalog price list` has all.");
  }
  return *plan;
}

catalog::Frequency frequency_of(const CatalogOptions& options) {
  const auto frequency = json::enumerator_of<catalog::Frequency>(options.frequency);
  if (!frequency)
    throw WrongUse("--frequency needs one of " + json::words<catalog::Frequency>() + ".");
  return *frequency;
}

// 25, 25.5 or 25.05: at most nine digits and two decimals.
Money amount_of(const CatalogOptions& options) {
  const auto& text = options.amount;
  const auto point = std::min(text.find('.'), text.size());
  const auto whole = text.substr(0, point);
  auto cents = point < text.size() ? text.substr(point + 1) : "0";
  const auto is_digits = [](const std::string& part, std::size_t longest) {
    return !part.empty() && part.size() <= longest &&
           part.find_first_not_of("0123456789") == std::string::npos;
  };
  if (!is_digits(whole, 9) || !is_digits(cents, 2)) {
    throw WrongUse("--amount needs a number of dollars with at most two decimals, such as 24.50.");
  }
  if (cents.size() == 1) cents += '0';
  return Money{std::stoll(whole) * 100 + std::stoll(cents)};
}

Timestamp start_of(const CatalogOptions& options, Timestamp now) {
  if (options.from.empty()) return now;
  const auto from = Timestamp::parse(options.from);
  if (!from) throw WrongUse("--from needs an RFC 3339 time, such as 2030-01-01T00:00:00Z.");
  return *from;
}

tenants::Tenant tenant_of(Service& service, Call& call, const CatalogOptions& options) {
  const auto id = TenantId::parse(options.tenant_id);
  if (!id) throw WrongUse("--tenant needs an id of 32 hexadecimal characters.");
  const auto found = service.tenants.find(call, *id);
  if (!found) throw WrongUse("There is no tenant " + options.tenant_id + ".");
  return *found;
}

bool is_wanted(const catalog::Plan& plan, const CatalogOptions& options) {
  return options.plan.empty() || plan.id == plan_of(options).id;
}

std::vector<PriceLine> prices_of(Service& service, Call& call, const CatalogOptions& options) {
  std::vector<PriceLine> lines;
  for (const auto& plan : catalog::all_plans()) {
    if (!is_wanted(plan, options) || !plan.is_periodic()) continue;
    for (const auto frequency :
         {catalog::Frequency::weekly, catalog::Frequency::monthly, catalog::Frequency::quarterly,
          catalog::Frequency::yearly}) {
      lines.push_back({plan.id, plan.name, frequency, service.catalog.price(call, plan, frequency)}
      );
    }
  }
  return lines;
}

void print(const std::vector<PriceLine>& lines, bool as_json) {
  if (as_json) {
    std::cout << json::to_text(lines) << std::endl;
    return;
  }
  std::cout << std::left << std::setw(36) << "PLAN" << std::setw(11) << "FREQUENCY" << std::right
            << std::setw(12) << "USD" << std::left << "  NAME\n";
  for (const auto& line : lines) {
    std::cout << std::setw(36) << line.plan << std::setw(11) << json::word(line.frequency)
              << std::right << std::setw(12) << line.price.text() << std::left << "  " << line.name
              << '\n';
  }
}

void print(const std::vector<OfferLine>& lines, bool as_json) {
  if (as_json) {
    std::cout << json::to_text(lines) << std::endl;
    return;
  }
  std::cout << std::left << std::setw(36) << "PLAN" << std::setw(9) << "OFFERED"
            << "NAME\n";
  for (const auto& line : lines) {
    std::cout << std::setw(36) << line.plan << std::setw(9) << (line.is_offered ? "yes" : "no")
              << line.name << '\n';
  }
}

std::vector<OfferLine> offers_of(Service& service, Call& call, const CatalogOptions& options) {
  std::vector<OfferLine> lines;
  const auto tenant = tenant_of(service, call, options);
  for (const auto& plan : catalog::all_plans()) {
    if (!is_wanted(plan, options)) continue;
    lines.push_back({plan.id, plan.name, service.catalog.offers(call, tenant.id, plan)});
  }
  return lines;
}

int set_offer(const Config& config, const CatalogOptions& options, bool is_offered) {
  const auto& plan = plan_of(options);
  const auto store = open_store(config);
  auto& service = *store.service;
  const auto* const command = is_offered ? "catalog offer add" : "catalog offer remove";
  const auto lines = service.as_operator(command, [&](Call& call) {
    const auto tenant = tenant_of(service, call, options);
    service.catalog.set_offer(call, tenant.id, plan, is_offered);
    return offers_of(service, call, options);
  });
  print(lines, options.as_json);
  return 0;
}

}  // namespace

int price_list(const Config& config, const CatalogOptions& options) {
  const auto store = open_store(config);
  auto& service = *store.service;
  const auto lines = service.as_operator("catalog price list", [&](Call& call) {
    return prices_of(service, call, options);
  });
  print(lines, options.as_json);
  return 0;
}

int price_set(const Config& config, const CatalogOptions& options) {
  const auto& plan = plan_of(options);
  if (!plan.is_periodic())
    throw WrongUse(plan.id + " has no price: it is free, or under contract.");
  const auto frequency = frequency_of(options);
  const auto amount = amount_of(options);
  const auto store = open_store(config);
  auto& service = *store.service;
  const auto lines = service.as_operator("catalog price set", [&](Call& call) {
    service.catalog.set_price(call, plan, frequency, amount, start_of(options, call.now));
    return prices_of(service, call, options);
  });
  print(lines, options.as_json);
  return 0;
}

int offer_list(const Config& config, const CatalogOptions& options) {
  const auto store = open_store(config);
  auto& service = *store.service;
  const auto lines = service.as_operator("catalog offer list", [&](Call& call) {
    return offers_of(service, call, options);
  });
  print(lines, options.as_json);
  return 0;
}

int offer_add(const Config& config, const CatalogOptions& options) {
  return set_offer(config, options, true);
}

int offer_remove(const Config& config, const CatalogOptions& options) {
  return set_offer(config, options, false);
}

}  // namespace app
