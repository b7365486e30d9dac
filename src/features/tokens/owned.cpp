// What is done with tokens, whosever they are.
#include "kernel/check.hpp"
#include "kernel/ids.hpp"
#include "tokens/errors.hpp"
#include "tokens/requests.hpp"
#include "tokens/store.hpp"
#include "tokens/tokens.hpp"
#include "tokens/views.hpp"
#include "tokens/wanted.hpp"

namespace tokens {

namespace {

// The prefixes are published: clients and scanners of leaked secrets know them. That of tenants is
// ours.
constexpr std::string_view user_prefix = "cfut_";
constexpr std::string_view account_prefix = "cfat_";
constexpr std::string_view tenant_prefix = "cftt_";
constexpr std::int64_t of_user_max = 50;
constexpr std::int64_t of_others_max = 500;
constexpr int active_message = 10000;

std::string_view prefix_of(const Owner& owner) {
  if (!owner.user_id.empty()) return user_prefix;
  return owner.account_id.empty() ? tenant_prefix : account_prefix;
}

template <class AnyId>
std::optional<AnyId> unless_empty(const AnyId& id) {
  return id.empty() ? std::nullopt : std::optional(id);
}

std::optional<Timestamp> time_of(const std::optional<TokenTime>& wanted) {
  return wanted ? std::optional(wanted->at()) : std::nullopt;
}

// Takes over what a request says, all of it checked.
void apply(
    Call& call, Token& token, const NewToken& wanted, const std::optional<SpendCeiling>& ceiling
) {
  token.name = wanted.name.text();
  token.policies = wanted_policies(call, token.owner(), wanted.policies);
  token.condition = wanted_condition(wanted.condition);
  token.not_before = time_of(wanted.not_before);
  token.expires_on = time_of(wanted.expires_on);
  const bool has_both = token.not_before && token.expires_on;
  if (has_both && *token.not_before >= *token.expires_on)
    refuse(errors::times_in_wrong_order, "/expires_on");
  token.spend_ceiling_minor = ceiling ? std::optional(ceiling->amount_minor) : std::nullopt;
  token.spend_ceiling_currency = ceiling ? std::optional(ceiling->currency) : std::nullopt;
  if (ceiling) check_ceiling(*ceiling);
  token.modified_on = call.now;
}

}  // namespace

Owner Token::owner() const {
  return {
      user_id.value_or(UserId()), account_id.value_or(AccountId()), tenant_id.value_or(TenantId())};
}

Owner Tokens::own(const Call& call) { return {call.caller.user_id, {}, {}}; }

Owner Tokens::of_account(Call& call, const AccountId& account_id) {
  return {{}, account_id, accounts_.get(call, account_id).tenant_id};
}

// An admin of units alone has no say about what may be done in all of the tenant.
Owner Tokens::of_tenant(Call& call, const TenantId& tenant_id) {
  const auto standing = tenants_.standing(call, tenant_id);
  if (!standing || !standing->is_admin_of_all) refuse(errors::whole_tenant);
  return {{}, {}, tenant_id};
}

Page<TokenView> Tokens::list_of(Call& call, const Owner& owner, const TokenFilter& filter) {
  const bool is_descending = filter.direction == Direction::desc;
  const auto page =
      store::list(call.tx, {owner, is_descending, page_request(filter.page, filter.per_page)});
  Page<TokenView> views{{}, page.request, page.total_count};
  for (const auto& token : page.items) views.items.push_back(show_one(call, token));
  return views;
}

TokenView Tokens::add_to(
    Call& call, const Owner& owner, const NewToken& wanted,
    const std::optional<SpendCeiling>& ceiling
) {
  const auto max = owner.user_id.empty() ? of_others_max : of_user_max;
  if (store::count(call.tx, owner) >= max) refuse(errors::too_many);
  Token token;
  token.id = call.ids.next<TokenId>();
  token.user_id = unless_empty(owner.user_id);
  token.account_id = unless_empty(owner.account_id);
  token.tenant_id = unless_empty(owner.tenant_id);
  token.issued_on = call.now;
  apply(call, token, wanted, ceiling);
  if (token.expires_on && *token.expires_on <= call.now)
    refuse(errors::times_in_wrong_order, "/expires_on");
  const auto rights = rights_of(token.policies, owner);
  demand_within_caller(call, token, rights);
  const auto secret = users::issued_secret(call.ids, prefix_of(owner));
  token.secret_digest = {secret_digest(secret.reveal())};
  call.tx.insert(token);
  accounts_.set_token_rights(call, token.id, rights);
  auto view = show_one(call, token);
  view.value.emplace(secret.reveal());
  return view;
}

Token Tokens::get(Call& call, const Owner& owner, const TokenId& id) {
  auto token = store::find(call.tx, id);
  if (!token) refuse(errors::not_found);
  const auto found = token->owner();
  const bool is_theirs = found.user_id == owner.user_id && found.account_id == owner.account_id &&
                         found.tenant_id == owner.tenant_id;
  if (!is_theirs) refuse(errors::not_found);
  return std::move(*token);
}

TokenView Tokens::show_one(Call& call, const Token& token) {
  auto view = view_of(token, store::last_used_on(call.tx, token.id), call.now);
  if (token.spend_ceiling_minor) {
    view.spend_ceiling.emplace(SpendView{
        *token.spend_ceiling_minor, *token.spend_ceiling_currency, store::spent(call.tx, token.id)}
    );
  }
  return view;
}

TokenView Tokens::change_one(
    Call& call, Token token, const TokenChange& change, const std::optional<SpendCeiling>& ceiling
) {
  apply(call, token, change, ceiling);
  // Clients send back what they read; an expired token is one that is active and too old.
  if (change.status) {
    const bool is_disabled = *change.status == Status::disabled;
    token.status = is_disabled ? Status::disabled : Status::active;
  }
  const auto rights = rights_of(token.policies, token.owner());
  demand_within_caller(call, token, rights);
  call.tx.update(token);
  accounts_.set_token_rights(call, token.id, rights);
  return show_one(call, token);
}

TokenReference Tokens::remove_one(Call& call, const Token& token) {
  accounts_.set_token_rights(call, token.id, {});
  store::forget_use(call.tx, token.id);
  call.tx.remove(token);
  return {token.id};
}

std::string Tokens::roll_one(Call& call, Token token) {
  demand_within_caller(call, token, rights_of(token.policies, token.owner()));
  const auto secret = users::issued_secret(call.ids, prefix_of(token.owner()));
  token.secret_digest = {secret_digest(secret.reveal())};
  token.modified_on = call.now;
  call.tx.update(token);
  return secret.reveal();
}

// Asked with the token itself, which need not be of use any more.
http::WithMessages<VerifiedToken> Tokens::verify_of(Call& call, const Owner& owner) {
  const auto& caller = call.caller;
  if (caller.token_id.empty()) refuse(errors::no_bearer);
  const auto token = store::find(call.tx, caller.token_id);
  CHECK(token.has_value());
  const auto whose = token->owner();
  const bool is_theirs = !owner.account_id.empty() ? whose.account_id == owner.account_id
                         : !owner.tenant_id.empty()
                             ? whose.account_id.empty() && whose.tenant_id == owner.tenant_id
                             : !whose.user_id.empty();
  if (!is_theirs) refuse(errors::not_verified);
  const auto now = token->tenant_id ? tenants_.now(call, *token->tenant_id) : call.started_at;
  http::WithMessages<VerifiedToken> answer;
  answer.result.id = token->id;
  answer.result.status = status_at(token->validity(), now);
  // Before its time, or without its user, a token is no more active than a disabled one.
  const bool is_active = answer.result.status == Status::active;
  if (is_active && !caller.is_known()) answer.result.status = Status::disabled;
  answer.result.not_before = seconds_of(token->not_before);
  answer.result.expires_on = seconds_of(token->expires_on);
  if (answer.result.status == Status::active)
    answer.messages.push_back({active_message, "This API Token is valid and active"});
  return answer;
}

}  // namespace tokens
