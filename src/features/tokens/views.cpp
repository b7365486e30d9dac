#include "tokens/views.hpp"

#include "json/write.hpp"
#include "tokens/wanted.hpp"

namespace tokens {

namespace {

PolicyView view_of(const Policy& policy) {
  PolicyView view{policy.id, policy.effect, policy.resources, {}};
  for (const auto& id : policy.permission_groups) {
    const auto* group = find_permission_group(id);
    view.permission_groups.push_back({id, group == nullptr ? "" : group->name});
  }
  return view;
}

// Under both names, for clients of both generations.
json::Maybe<json::Raw> condition_view(const Condition& condition) {
  json::Maybe<json::Raw> view;
  if (condition.empty()) return view;
  std::string networks = "{";
  const auto add = [&](std::string_view key, const std::vector<std::string>& list) {
    if (list.empty()) return;
    if (networks.back() != '{') networks += ',';
    networks += '"' + std::string(key) + "\":" + json::to_text(list);
  };
  add("in", condition.in);
  add("not_in", condition.not_in);
  networks += '}';
  view.emplace(json::Raw{R"({"request_ip":)" + networks + R"(,"request.ip":)" + networks + '}'});
  return view;
}

}  // namespace

json::Maybe<json::WholeSeconds> seconds_of(const std::optional<Timestamp>& at) {
  json::Maybe<json::WholeSeconds> seconds;
  if (at) seconds.emplace(json::WholeSeconds{*at});
  return seconds;
}

TokenView view_of(const Token& token, const std::optional<Timestamp>& last_used_on, Timestamp now) {
  TokenView view;
  view.id = token.id;
  view.name = token.name;
  view.status = status_at(token.validity(), now);
  view.issued_on = {token.issued_on};
  view.modified_on = {token.modified_on};
  view.last_used_on = seconds_of(last_used_on);
  view.not_before = seconds_of(token.not_before);
  view.expires_on = seconds_of(token.expires_on);
  for (const auto& policy : token.policies) view.policies.push_back(view_of(policy));
  view.condition = condition_view(token.condition);
  return view;
}

std::vector<GroupView> groups_of(const Owner& owner, const GroupFilter& filter) {
  std::vector<GroupView> views;
  for (const auto& group : all_permission_groups()) {
    const auto scope = scope_word(group.scope);
    const bool is_offered = may_have(owner, group.scope);
    const bool is_named = !filter.name || *filter.name == group.name;
    const bool is_in_scope = !filter.scope || *filter.scope == scope;
    if (is_offered && is_named && is_in_scope)
      views.push_back({group.id, group.name, {std::string(scope)}, group.category});
  }
  return views;
}

}  // namespace tokens
