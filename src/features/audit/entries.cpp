#include "audit/entries.hpp"

namespace audit {

namespace {

constexpr std::int64_t status_of_refusals = 400;

ActionType action_of_method(const std::string& method) {
  if (method == "POST") return ActionType::create;
  if (method == "DELETE") return ActionType::delete_;
  if (method == "PUT" || method == "PATCH") return ActionType::update;
  return ActionType::view;
}

}  // namespace

// A read that left a trace looked at something, whatever it wrote down about itself.
ActionType action_of(const Line& line) {
  if (line.method == "GET") return ActionType::view;
  if (!line.has_before && !line.has_after) {
    return result_of(line) == ActionResult::failure ? action_of_method(line.method)
                                                    : ActionType::view;
  }
  if (!line.has_before) return ActionType::create;
  return line.has_after ? ActionType::update : ActionType::delete_;
}

ActionResult result_of(const Line& line) {
  return line.status.value_or(0) >= status_of_refusals ? ActionResult::failure
                                                       : ActionResult::success;
}

std::optional<ActorContext> context_of(const Line& line) {
  switch (line.credential) {
    case Credential::api_key: return ActorContext::api_key;
    case Credential::api_token:
    case Credential::account_token:
    case Credential::tenant_token: return ActorContext::api_token;
    case Credential::session: return ActorContext::dash;
    default: return {};
  }
}

ActorType actor_type_of(const Line& line) {
  switch (line.credential) {
    case Credential::account_token:
    case Credential::tenant_token: return ActorType::account;
    case Credential::operator_command: return ActorType::cloudflare_admin;
    case Credential::system: return ActorType::system;
    default: return ActorType::user;
  }
}

std::string actor_id_of(const Line& line) {
  if (line.credential == Credential::account_token) return std::string(line.account_id.text());
  if (line.credential == Credential::tenant_token) return std::string(line.tenant_id.text());
  return std::string(line.actor_id.text());
}

}  // namespace audit
