// What a token may give to other tokens, and what it may spend.
#include "kernel/check.hpp"
#include "tokens/errors.hpp"
#include "tokens/requests.hpp"
#include "tokens/store.hpp"
#include "tokens/tokens.hpp"
#include "tokens/wanted.hpp"

namespace tokens {

// Whatever a token makes, changes or rolls: nobody gets more by it.
void Tokens::demand_within_caller(
    Call& call, const Token& token, const accounts::TokenRights& rights
) {
  if (!call.caller.is_token()) return;
  const auto own_rights = accounts_.token_rights(call, call.caller.token_id);
  for (const auto& right : rights.list()) {
    const auto around = scopes_around(call, right.scope_id);
    const std::vector<std::string_view> scopes(around.begin(), around.end());
    const auto granted = own_rights.allowed_in(scopes).without(own_rights.all_denied());
    if (!right.allowed.without(granted).empty()) refuse(errors::exceeds_caller, "/policies");
  }
  const auto caller_token = store::find(call.tx, call.caller.token_id);
  if (!caller_token || !caller_token->spend_ceiling_minor) return;
  // A second token would be a second purse.
  const bool is_within = token.id == caller_token->id
                             ? token.spend_ceiling_minor <= caller_token->spend_ceiling_minor &&
                                   token.spend_ceiling_minor.has_value()
                             : token.spend_ceiling_minor == 0;
  if (!is_within) refuse(errors::exceeds_caller, "/spend_ceiling");
}

std::vector<Policy> Tokens::deciding(
    Call& call, const Permission& permission, const http::Scope& scope
) {
  const auto token = store::find(call.tx, call.caller.token_id);
  CHECK(token.has_value());
  std::vector<std::string> scopes;
  if (permission.who != Permission::Who::somewhere) {
    scopes = {
        std::string(accounts::everywhere), std::string(scope.tenant_id.text()),
        std::string(scope.zone_id.text()), std::string(call.caller.user_id.text())};
    if (const auto account = accounts_.find(call, scope.account_id)) {
      for (const auto id : {account->id.text(), account->unit_id.text(), account->tenant_id.text()})
        scopes.emplace_back(id);
    }
  }
  std::vector<Policy> found;
  for (const auto& policy : token->policies) {
    if (speaks_of(policy, token->owner(), {permission.area, permission.verb}, scopes))
      found.push_back(policy);
  }
  return found;
}

bool Tokens::is_denied_anywhere(Call& call, Area area, Verb verb) {
  return accounts_.token_rights(call, call.caller.token_id).all_denied().has(area, verb);
}

// The places in one of which a right covers `scope_id`.
std::vector<std::string> Tokens::scopes_around(Call& call, const std::string& scope_id) {
  std::vector<std::string> scopes{std::string(accounts::everywhere), scope_id};
  // All that a token of a tenant can name lies within the tenant, or is of no use to it.
  if (!call.caller.tenant_id.empty()) scopes.emplace_back(call.caller.tenant_id.text());
  auto account_id = AccountId::parse(scope_id);
  const auto zone_id = ZoneId::parse(scope_id);
  const auto of_zone = zone_id ? account_of_zone(call, *zone_id) : std::nullopt;
  if (of_zone) account_id = of_zone;
  const auto account = account_id ? accounts_.find(call, *account_id) : std::nullopt;
  if (!account) return scopes;
  scopes.emplace_back(account->id.text());
  scopes.emplace_back(account->unit_id.text());
  scopes.emplace_back(account->tenant_id.text());
  return scopes;
}

// What a token has added to what is paid each month counts for as long as it is paid.
void Tokens::spend(Call& call, const Spending& spending) {
  if (!spending.after) return store::forget_spending(call.tx, spending.subscription_id);
  if (call.caller.credential != Credential::tenant_token) {
    return store::limit_spending(call.tx, spending.subscription_id, spending.after->minor);
  }
  const auto added = spending.after->minor - spending.before.minor;
  const auto token = store::find(call.tx, call.caller.token_id);
  const auto& ceiling = token->spend_ceiling_minor;
  if (added > 0 && ceiling && store::spent(call.tx, token->id) + added > *ceiling)
    refuse(errors::ceiling_reached, "/rate_plan/id");
  store::add_spending(call.tx, {token->id, spending.subscription_id, added});
}

}  // namespace tokens
