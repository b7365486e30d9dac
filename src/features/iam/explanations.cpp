#include "iam/explanations.hpp"

#include <limits>

#include "http/errors.hpp"
#include "iam/errors.hpp"
#include "iam/requests.hpp"
#include "iam/store.hpp"
#include "iam/views.hpp"

namespace iam {

namespace {

using http::Rule;
using Who = Permission::Who;

// What keeps a caller out before the authorizer is asked.
std::string rule_of(const Problem& refusal) {
  if (refusal.number == http::errors::no_route.number) return "unknown_path";
  if (refusal.number == http::errors::wrong_method.number) return "unknown_method";
  if (refusal.number == http::errors::could_not_route.number) return "malformed_id";
  if (refusal.number == http::errors::session_needed.number) return "needs_session";
  if (refusal.number == http::errors::sudo_needed.number) return "needs_sudo";
  if (refusal.number == http::errors::factor_needed.number) return "needs_second_factor";
  return "no_credentials";
}

std::string rule_of(const http::Explanation& found) {
  if (found.decision) return std::string(json::word(found.decision->rule));
  return rule_of(*found.refusal);
}

// Areas that no role names come with others: access.cpp of accounts.
http::Needed as_roles_say(const http::Needed& needed) {
  if (needed.area == Area::account) return {Area::organization, Verb::read};
  if (needed.area == Area::api_tokens) return {Area::member, Verb::edit};
  return needed;
}

std::vector<std::string> names_of(const members::Policy& policy) {
  std::vector<std::string> names;
  for (const auto& id : policy.permission_groups) names.push_back(members::find_group(id)->name);
  return names;
}

// What the policy speaks of there, whether it allows or denies.
PermissionSet alone(members::Policy policy, const ZoneId& zone_id) {
  policy.access = members::Effect::allow;
  const auto result = members::effective({policy});
  const auto in_zone = result.zones.find(zone_id);
  return in_zone == result.zones.end() ? result.account.permissions : in_zone->second;
}

json::Maybe<GroupNamed> named(const std::optional<UserGroup>& group) {
  json::Maybe<GroupNamed> named;
  if (group) named.emplace(GroupNamed{group->id, group->name});
  return named;
}

MissingPermission missing_from(Call& call, const http::Needed& needed, const http::Scope& scope) {
  MissingPermission missing;
  missing.permission = permission_word(needed.area, needed.verb);
  const auto asked = as_roles_say(needed);
  const bool is_for_zones = !scope.zone_id.empty();
  for (const auto* list : {&members::all_roles(), &members::zone_groups()}) {
    for (const auto& role : *list) {
      if (role.is_for_zones && !is_for_zones) continue;
      if (role.permissions.has(asked.area, asked.verb)) missing.roles.push_back(role.name);
    }
  }
  missing.granted_by = store::administrators_of(call.tx, scope.account_id);
  return missing;
}

// The user who is asked about in a browser that has done all that browsers can.
Caller as_member(const members::Member& member) {
  Caller caller{Credential::session, *member.user_id, member.email.text()};
  caller.sudo_until = {std::numeric_limits<std::int64_t>::max()};
  return caller;
}

}  // namespace

ExplanationView Explanations::explain(Call& call, const ExplanationFilter& filter) {
  if (!filter.method || !filter.path) refuse(errors::question_needed);
  const http::Question question{*filter.method, *filter.path};
  if (!filter.for_) return explain_to(call, question, {});
  const auto member = manageable(call, *filter.for_);
  const auto caller = as_member(member);
  Call theirs{caller, call.origin, call.started_at, call.tx, call.ids, call.outbox};
  return explain_to(theirs, question, member.account_id);
}

ExplanationView Explanations::explain_to(
    Call& call, const http::Question& question, const std::optional<AccountId>& within
) {
  const auto found = http::explain(call, router_, access_, question);
  // Nobody learns through a member what that person has elsewhere.
  if (within && found.scope.account_id != *within) refuse(errors::other_account);
  ExplanationView view;
  view.is_allowed = !found.refusal;
  view.rule = rule_of(found);
  if (found.refusal) {
    const auto& refusal = *found.refusal;
    view.refusal.emplace(RefusalView{
        refusal.number, refusal.status, refusal.message, refusal.remedy});
  }
  if (found.route == nullptr) return view;
  const auto& permission = found.route->permission;
  view.is_final = view.refusal || !looks_on(call, permission, found.scope);
  if (!found.decision) return view;
  const auto rule = found.decision->rule;
  const bool is_by_token = rule == Rule::token_policies || rule == Rule::missing_token_policy ||
                           rule == Rule::denied_by_token;
  if (permission.who == Who::granted || is_by_token) {
    const http::Needed needed{permission.area, permission.verb};
    view.permission.emplace(permission_word(permission.area, permission.verb));
    if (is_by_token) view.policies = deciding_of_token(call, permission, found.scope);
    if (rule == Rule::roles || rule == Rule::missing_role)
      view.policies = deciding(call, needed, found.scope);
    if (rule == Rule::missing_role) view.missing.emplace(missing_from(call, needed, found.scope));
  }
  if (call.caller.is_token()) view.token_id.emplace(call.caller.token_id);
  return view;
}

// Some endpoints look where exactly, others whether an admin is one of the whole tenant. A token of
// a tenant is as good as one, and what it may in all of its tenant holds wherever they look.
bool Explanations::looks_on(Call& call, const Permission& permission, const http::Scope& scope) {
  const bool is_open = permission.who == Who::somewhere || !scope.tenant_id.empty();
  const auto& caller = call.caller;
  if (!is_open || caller.credential != Credential::tenant_token) return is_open;
  if (!scope.tenant_id.empty()) return false;
  const auto& [area, verb] = std::pair(permission.area, permission.verb);
  if (!scope.account_id.empty())
    return !access_.decide(call, {Who::granted, area, verb}, scope).is_allowed();
  // Lists leave out what a token may not see, and refuse nobody.
  if (verb == Verb::read) return false;
  const http::Scope whole{{}, caller.tenant_id, {}, false};
  return !access_.decide(call, {Who::tenant_admin, area, verb}, whole).is_allowed() ||
         tokens_.is_denied_anywhere(call, area, verb);
}

// One whose account the caller may manage the members of; others are not there.
members::Member Explanations::manageable(Call& call, const MemberId& id) {
  if (!call.caller.is_known()) refuse(http::errors::missing_credentials);
  auto member = members_.find(call, id);
  if (!member) refuse(errors::member_not_found);
  const http::Scope scope{member->account_id, {}, {}, false};
  if (!access_.decide(call, edits(Area::member), scope).is_allowed())
    refuse(errors::member_not_found);
  if (member->status != members::Status::accepted) refuse(errors::not_yet_accepted);
  return std::move(*member);
}

// The policies that allow it there, and those that deny it.
std::vector<DecidingPolicy> Explanations::deciding(
    Call& call, const http::Needed& needed, const http::Scope& scope
) {
  std::vector<DecidingPolicy> all;
  const auto member = store::find_seat_of_user(call.tx, scope.account_id, call.caller.user_id);
  if (!member) return all;
  const auto asked = as_roles_say(needed);
  for (const auto& [policy, group] : iam_.held_by(call, *members_.find(call, *member))) {
    if (!alone(policy, scope.zone_id).has(asked.area, asked.verb)) continue;
    all.push_back({policy.id, policy.access, names_of(policy), named(group)});
  }
  return all;
}

std::vector<DecidingPolicy> Explanations::deciding_of_token(
    Call& call, const Permission& permission, const http::Scope& scope
) {
  std::vector<DecidingPolicy> all;
  for (const auto& policy : tokens_.deciding(call, permission, scope)) {
    const bool allows = policy.effect == tokens::Effect::allow;
    all.push_back(
        {policy.id,
         allows ? members::Effect::allow : members::Effect::deny,
         tokens::names_of(policy),
         {}}
    );
  }
  return all;
}

}  // namespace iam
