#include "tokens/wanted.hpp"

#include <algorithm>

#include "json/read.hpp"
#include "kernel/ids.hpp"
#include "tokens/errors.hpp"

namespace tokens {

namespace {

constexpr std::size_t policies_max = 100;
constexpr std::size_t groups_max = 400;
constexpr std::size_t resources_max = 200;
constexpr std::size_t networks_max = 100;
constexpr std::int64_t ceiling_max = 1'000'000'000'000;
// That of all list prices.
constexpr std::string_view currency = "USD";

std::vector<std::string> wanted_groups(
    const Owner& owner, const WantedPolicy& wanted, const std::string& pointer
) {
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < wanted.permission_groups.size(); ++i) {
    const auto here = pointer + "/" + std::to_string(i);
    const auto& id = wanted.permission_groups[i].id;
    if (!id || id->empty()) refuse(errors::group_without_id, here + "/id");
    const auto* group = find_permission_group(*id);
    if (group == nullptr || !may_have(owner, group->scope)) refuse(errors::unknown_group, here);
    ids.push_back(*id);
  }
  return ids;
}

Policy wanted_policy(
    Call& call, const Owner& owner, const WantedPolicy& wanted, const std::string& pointer
) {
  const bool is_too_large =
      wanted.permission_groups.size() > groups_max || wanted.resources.size() > resources_max;
  if (is_too_large) refuse(errors::too_large, pointer);
  if (wanted.permission_groups.empty()) {
    refuse(errors::incomplete_policy, pointer + "/permission_groups");
  }
  if (wanted.resources.empty()) refuse(errors::incomplete_policy, pointer + "/resources");
  Policy policy;
  policy.id = call.ids.next<PolicyId>();
  policy.effect = wanted.effect;
  policy.permission_groups = wanted_groups(owner, wanted, pointer + "/permission_groups");
  policy.resources = wanted.resources;
  const auto places = places_of(policy.resources, owner);
  if (!places) refuse(errors::unknown_resource, pointer + "/resources");
  if (places->size() > resources_max) refuse(errors::too_large, pointer + "/resources");
  const auto scope = find_permission_group(policy.permission_groups.front())->scope;
  const bool is_mixed =
      std::any_of(
          places->begin(), places->end(), [&](const Place& place) { return place.scope != scope; }
      ) ||
      std::any_of(
          policy.permission_groups.begin(), policy.permission_groups.end(),
          [&](const std::string& id) { return find_permission_group(id)->scope != scope; }
      );
  if (is_mixed) refuse(errors::scope_mismatch, pointer);
  return policy;
}

std::vector<std::string> texts_of(
    const std::optional<std::vector<NetworkText>>& wanted, const char* pointer
) {
  std::vector<std::string> texts;
  if (!wanted) return texts;
  if (wanted->size() > networks_max) refuse(errors::too_large, pointer);
  for (const auto& one : *wanted) texts.push_back(one.text());
  return texts;
}

}  // namespace

bool may_have(const Owner& owner, Scope scope) {
  if (scope == Scope::user) return !owner.user_id.empty();
  if (scope == Scope::tenant) return owner.account_id.empty() && !owner.tenant_id.empty();
  return true;
}

std::vector<Policy> wanted_policies(
    Call& call, const Owner& owner, const std::vector<WantedPolicy>& wanted
) {
  if (wanted.size() > policies_max) refuse(errors::too_large, "/policies");
  std::vector<Policy> policies;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    policies.push_back(wanted_policy(call, owner, wanted[i], "/policies/" + std::to_string(i)));
  }
  return policies;
}

// Newer clients send request_ip, older ones request.ip.
Condition wanted_condition(const std::optional<json::Raw>& wanted) {
  Condition condition;
  if (!wanted) return condition;
  std::vector<Problem> problems;
  std::map<std::string, json::Raw> by_key;
  json::Document(wanted->text).read(by_key, problems);
  for (auto& one : problems) one.pointer = "/condition" + one.pointer;
  for (const auto* key : {"request.ip", "request_ip"}) {
    const auto found = by_key.find(key);
    if (found == by_key.end() || found->second.text == "null") continue;
    WantedNetworks networks;
    const auto before = problems.size();
    json::Document(found->second.text).read(networks, problems);
    const auto pointer = std::string("/condition/") + key;
    for (auto i = before; i < problems.size(); ++i)
      problems[i].pointer = pointer + problems[i].pointer;
    condition = {texts_of(networks.in, "/condition"), texts_of(networks.not_in, "/condition")};
  }
  if (!problems.empty()) throw Refusal(std::move(problems));
  return condition;
}

void check_ceiling(const SpendCeiling& ceiling) {
  if (ceiling.currency != currency) refuse(errors::invalid_ceiling, "/spend_ceiling/currency");
  if (ceiling.amount_minor < 0 || ceiling.amount_minor > ceiling_max)
    refuse(errors::invalid_ceiling, "/spend_ceiling/amount_minor");
}

}  // namespace tokens
