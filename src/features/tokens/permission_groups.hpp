#pragma once

#include <boost/describe.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/permission.hpp"

namespace tokens {

// What kind of resource a permission group is for.
enum class Scope { account, zone, user, bucket, tenant };

// The published names of scopes; `tenant` is ours.
std::string_view scope_word(Scope scope);

enum class Category {
  developer_platform,
  ai_and_machine_learning,
  dns_and_zones,
  app_security,
  rules_and_configuration,
  cloudflare_one_and_zero_trust,
  analytics_and_logs,
  network_services,
  media,
  email_and_messaging,
  cache_and_performance,
  account_and_billing,
  other
};
BOOST_DESCRIBE_ENUM(
    Category, developer_platform, ai_and_machine_learning, dns_and_zones, app_security,
    rules_and_configuration, cloudflare_one_and_zero_trust, analytics_and_logs, network_services,
    media, email_and_messaging, cache_and_performance, account_and_billing, other
)

// A named group of permissions that policies of tokens grant or deny. Most of the published ones
// are about products that are not here: they can be held, and open nothing.
struct PermissionGroup {
  std::string id;
  std::string name;
  Scope scope = Scope::account;
  Category category = Category::other;
  PermissionSet permissions;
};

const std::vector<PermissionGroup>& all_permission_groups();
const PermissionGroup* find_permission_group(std::string_view id);

}  // namespace tokens
