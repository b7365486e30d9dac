#include "tokens/tokens.hpp"

#include "tokens/requests.hpp"
#include "tokens/store.hpp"
#include "tokens/views.hpp"

namespace tokens {

Page<TokenView> Tokens::list_own(Call& call, const TokenFilter& filter) {
  return list_of(call, own(call), filter);
}

TokenView Tokens::add_own(Call& call, const NewToken& wanted) {
  return add_to(call, own(call), wanted);
}

http::WithMessages<VerifiedToken> Tokens::verify_own(Call& call) { return verify_of(call, {}); }

std::vector<GroupView> Tokens::list_own_groups(Call& call, const GroupFilter& filter) {
  return groups_of(own(call), filter);
}

TokenView Tokens::show_own(Call& call, const TokenPath& path) {
  return show_one(call, get(call, own(call), path.token_id));
}

TokenView Tokens::change_own(Call& call, const TokenPath& path, const TokenChange& change) {
  return change_one(call, get(call, own(call), path.token_id), change);
}

TokenReference Tokens::remove_own(Call& call, const TokenPath& path) {
  return remove_one(call, get(call, own(call), path.token_id));
}

std::string Tokens::roll_own(Call& call, const TokenPath& path) {
  return roll_one(call, get(call, own(call), path.token_id));
}

Page<TokenView> Tokens::list(
    Call& call, const accounts::AccountPath& path, const TokenFilter& filter
) {
  return list_of(call, of_account(call, path.account_id), filter);
}

TokenView Tokens::add(Call& call, const accounts::AccountPath& path, const NewToken& wanted) {
  return add_to(call, of_account(call, path.account_id), wanted);
}

http::WithMessages<VerifiedToken> Tokens::verify(Call& call, const accounts::AccountPath& path) {
  return verify_of(call, {{}, path.account_id, {}});
}

std::vector<GroupView> Tokens::list_groups(
    Call& call, const accounts::AccountPath& path, const GroupFilter& filter
) {
  return groups_of(of_account(call, path.account_id), filter);
}

TokenView Tokens::show(Call& call, const AccountTokenPath& path) {
  return show_one(call, get(call, of_account(call, path.account_id), path.token_id));
}

TokenView Tokens::change(Call& call, const AccountTokenPath& path, const TokenChange& change) {
  return change_one(call, get(call, of_account(call, path.account_id), path.token_id), change);
}

TokenReference Tokens::remove(Call& call, const AccountTokenPath& path) {
  return remove_one(call, get(call, of_account(call, path.account_id), path.token_id));
}

std::string Tokens::roll(Call& call, const AccountTokenPath& path) {
  return roll_one(call, get(call, of_account(call, path.account_id), path.token_id));
}

Page<TokenView> Tokens::list_of_tenant(
    Call& call, const tenants::TenantPath& path, const TokenFilter& filter
) {
  return list_of(call, of_tenant(call, path.tenant_id), filter);
}

TokenView Tokens::add_to_tenant(
    Call& call, const tenants::TenantPath& path, const NewTenantToken& wanted
) {
  return add_to(call, of_tenant(call, path.tenant_id), wanted, wanted.spend_ceiling);
}

http::WithMessages<VerifiedToken> Tokens::verify_of_tenant(
    Call& call, const tenants::TenantPath& path
) {
  return verify_of(call, {{}, {}, path.tenant_id});
}

std::vector<GroupView> Tokens::list_groups_of_tenant(
    Call& call, const tenants::TenantPath& path, const GroupFilter& filter
) {
  return groups_of(of_tenant(call, path.tenant_id), filter);
}

TokenView Tokens::show_of_tenant(Call& call, const TenantTokenPath& path) {
  return show_one(call, get(call, of_tenant(call, path.tenant_id), path.token_id));
}

TokenView Tokens::change_of_tenant(
    Call& call, const TenantTokenPath& path, const TenantTokenChange& change
) {
  auto token = get(call, of_tenant(call, path.tenant_id), path.token_id);
  return change_one(call, std::move(token), change, change.spend_ceiling);
}

TokenReference Tokens::remove_of_tenant(Call& call, const TenantTokenPath& path) {
  return remove_one(call, get(call, of_tenant(call, path.tenant_id), path.token_id));
}

std::string Tokens::roll_of_tenant(Call& call, const TenantTokenPath& path) {
  return roll_one(call, get(call, of_tenant(call, path.tenant_id), path.token_id));
}

void Tokens::remove_all(Call& call, const AccountId& account_id) {
  for (const auto& token : store::list_all(call.tx, {{}, account_id, {}})) remove_one(call, token);
}

std::vector<TokenId> Tokens::remove_all_of_user(Call& call, const UserId& user_id) {
  std::vector<TokenId> removed;
  for (const auto& token : store::list_all(call.tx, {user_id, {}, {}})) {
    remove_one(call, token);
    removed.push_back(token.id);
  }
  return removed;
}

bool Tokens::has_any(Call& call, const UserId& user_id) {
  return store::count(call.tx, {user_id, {}, {}}) > 0;
}

}  // namespace tokens
