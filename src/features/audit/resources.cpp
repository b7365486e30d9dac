#include "audit/resources.hpp"

#include <algorithm>
#include <array>

namespace audit {

namespace {

using enum ResourceScope;

// Every captured table with a name of its own. One that is missing is called by its noun.
constexpr std::array resources{
    Resource{"accounts", "account", "accounts", accounts, "Account"},
    Resource{"members", "member", "members", accounts, "Member"},
    Resource{"invitations", "invitation", "members", memberships, "Invitation"},
    Resource{"policies", "policy", "members", accounts, "Policy"},
    Resource{"user_groups", "user_group", "members", accounts, "User Group"},
    Resource{"resource_groups", "resource_group", "members", accounts, "Resource Group"},
    Resource{"user_group_members", "user_group_member", "members", accounts, "User Group Member"},
    Resource{"api_tokens", "token", "tokens", accounts, "API Token"},
    Resource{"sso_connectors", "sso_connector", "sso", accounts, "SSO Connector"},
    Resource{"scim_tokens", "scim_token", "scim", accounts, "SCIM Token"},
    Resource{"scim_people", "scim_person", "scim", accounts, "SCIM User"},
    Resource{"scim_groups", "scim_group", "scim", accounts, "SCIM Group"},
    Resource{"terms_acceptances", "terms_acceptance", "terms", accounts, "Acceptance of Terms"},
    Resource{"zones", "zone", "zones", zones, "Zone"},
    Resource{"zone_settings", "zone_setting", "zones", zones, "Zone Setting"},
    Resource{"zone_holds", "zone_hold", "zones", zones, "Zone Hold"},
    Resource{"dns_records", "dns_record", "dns", zones, "DNS Record"},
    Resource{"subscriptions", "subscription", "subscriptions", accounts, "Subscription"},
    Resource{"billing_profiles", "billing_profile", "billing", accounts, "Billing Profile"},
    Resource{"payment_methods", "payment_method", "billing", accounts, "Payment Method"},
    Resource{"invoices", "invoice", "billing", accounts, "Invoice"},
    Resource{"plan_prices", "plan_price", "catalog", accounts, "Price"},
    Resource{"plan_offers", "plan_offer", "catalog", accounts, "Offer"},
    Resource{"tenants", "tenant", "tenants", accounts, "Tenant"},
    Resource{"units", "unit", "tenants", accounts, "Unit"},
    Resource{"tenant_admins", "tenant_admin", "tenants", accounts, "Tenant Administrator"},
    Resource{"users", "user", "users", user, "User"},
    Resource{"user_preferences", "user_preference", "users", user, "Preferences"},
    Resource{"mailed_links", "mailed_link", "users", user, "Mailed Link"},
    Resource{"authenticator_apps", "authenticator_app", "users", user, "Authenticator App"},
    Resource{"security_keys", "security_key", "users", user, "Security Key"},
    Resource{"backup_codes", "backup_code", "users", user, "Backup Code"},
    Resource{"sessions", "session", "sessions", user, "Session"},
};

struct Category {
  std::string_view label;
  std::string_view value;
  std::array<std::string_view, 5> products;
};
constexpr std::array categories{
    Category{"Accounts and Members", "accounts", {"accounts", "members"}},
    Category{"Domains", "domains", {"zones", "dns"}},
    Category{"Billing", "billing", {"billing", "subscriptions", "catalog"}},
    Category{"Sign-in and Credentials", "identity", {"tokens", "users", "sessions", "sso", "scim"}},
    Category{"Partner", "partner", {"tenants", "terms"}},
};

std::string label_of_product(std::string_view product) {
  if (product == "dns" || product == "sso" || product == "scim") {
    std::string label;
    for (const char c : product) label += static_cast<char>(c - 'a' + 'A');
    return label;
  }
  if (product == "tokens") return "API Tokens";
  std::string label(product);
  label.front() = static_cast<char>(label.front() - 'a' + 'A');
  return label;
}

// `zones` is a `zone`, `policies` is a `policy`.
std::string noun_of(std::string_view table_name) {
  if (table_name.ends_with("ies")) {
    return std::string(table_name.substr(0, table_name.size() - 3)) + "y";
  }
  if (table_name.ends_with('s')) table_name.remove_suffix(1);
  return std::string(table_name);
}

// `zone_hold` is a "Zone Hold".
std::string title_of(std::string_view noun) {
  std::string title;
  for (const char c : noun) {
    const bool begins = title.empty() || title.back() == ' ';
    const bool is_small = c >= 'a' && c <= 'z';
    title += c == '_' ? ' ' : begins && is_small ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return title;
}

std::string_view verb_of(ActionType action) {
  switch (action) {
    case ActionType::create: return "Add ";
    case ActionType::delete_: return "Delete ";
    case ActionType::update: return "Change ";
    case ActionType::view: break;
  }
  return "View ";
}

// What people call it otherwise.
std::string_view phrase_of(const Line& line) {
  const auto action = action_of(line);
  if (line.table_name == "sessions") {
    if (action == ActionType::create) return "Sign in";
    if (action == ActionType::delete_) return "End session";
    return "Give the password again";
  }
  if (action != ActionType::view) return {};
  if (line.table_name == "users") return "View Global API Key";
  if (line.table_name == "accounts") return "Access by an administrator of the partner";
  return {};
}

}  // namespace

ResourceText resource_of(std::string_view table_name) {
  const auto* const found =
      std::find_if(resources.begin(), resources.end(), [&](const Resource& one) {
        return one.table == table_name;
      });
  if (found != resources.end()) {
    return {
        std::string(found->type), std::string(found->product), found->scope,
        std::string(found->label)};
  }
  const auto noun = noun_of(table_name);
  return {noun, std::string(table_name), ResourceScope::accounts, title_of(noun)};
}

const std::vector<ProductCategory>& product_categories() {
  static const auto all = [] {
    std::vector<ProductCategory> list;
    for (const auto& [label, value, products] : categories) {
      ProductCategory category{std::string(label), std::string(value), {}};
      for (const auto& product : products) {
        if (product.empty()) continue;
        category.products.push_back({label_of_product(product), std::string(product)});
      }
      list.push_back(std::move(category));
    }
    return list;
  }();
  return all;
}

std::string description_of(const Line& line, std::string_view name) {
  std::string text(phrase_of(line));
  if (text.empty()) {
    text += verb_of(action_of(line));
    text += resource_of(line.table_name).label;
    if (!name.empty()) text += ' ';
    text += name;
  }
  if (result_of(line) == ActionResult::failure) text += " (refused)";
  return text;
}

}  // namespace audit
