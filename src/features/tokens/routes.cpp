#include "tokens/routes.hpp"

#include "http/add_route.hpp"
#include "tokens/requests.hpp"

namespace tokens {

namespace {

constexpr auto own_read = own_reads(Area::user_tokens);
constexpr auto own_edit = own_edits(Area::user_tokens);
constexpr auto own_sudo = with_sudo(own_edit);
constexpr auto read = reads(Area::api_tokens);
constexpr auto edit = edits(Area::api_tokens);
constexpr auto sudo = with_sudo(edit);
constexpr auto of_tenant_sudo = with_sudo(tenant_admin);

}  // namespace

// clang-format off
void add_routes(http::Router& router, Tokens& tokens) {
  router.add(http::get,     "/user/tokens",                                 own_read, tokens, &Tokens::list_own);
  router.add(http::post,    "/user/tokens",                                 own_sudo, tokens, &Tokens::add_own,  {.answers_secret = true});
  router.add(http::get,     "/user/tokens/verify",                          anyone,   tokens, &Tokens::verify_own);
  router.add(http::get,     "/user/tokens/permission_groups",               own_read, tokens, &Tokens::list_own_groups);
  router.add(http::get,     "/user/tokens/{token_id}",                      own_read, tokens, &Tokens::show_own);
  router.add(http::put,     "/user/tokens/{token_id}",                      own_sudo, tokens, &Tokens::change_own);
  router.add(http::delete_, "/user/tokens/{token_id}",                      own_edit, tokens, &Tokens::remove_own);
  router.add(http::put,     "/user/tokens/{token_id}/value",                own_sudo, tokens, &Tokens::roll_own, {.answers_secret = true});
  router.add(http::get,     "/accounts/{account_id}/tokens",                   read, tokens, &Tokens::list);
  router.add(http::post,    "/accounts/{account_id}/tokens",                   sudo, tokens, &Tokens::add,       {.answers_secret = true});
  router.add(http::get,     "/accounts/{account_id}/tokens/verify",            anyone, tokens, &Tokens::verify);
  router.add(http::get,     "/accounts/{account_id}/tokens/permission_groups", read, tokens, &Tokens::list_groups);
  router.add(http::get,     "/accounts/{account_id}/tokens/{token_id}",        read, tokens, &Tokens::show);
  router.add(http::put,     "/accounts/{account_id}/tokens/{token_id}",        sudo, tokens, &Tokens::change);
  router.add(http::delete_, "/accounts/{account_id}/tokens/{token_id}",        edit, tokens, &Tokens::remove);
  router.add(http::put,     "/accounts/{account_id}/tokens/{token_id}/value",  sudo, tokens, &Tokens::roll,      {.answers_secret = true});
  router.add(http::get,     "/platform/v1/tenants/{tenant_id}/tokens",                   tenant_reads,   tokens, &Tokens::list_of_tenant);
  router.add(http::post,    "/platform/v1/tenants/{tenant_id}/tokens",                   of_tenant_sudo, tokens, &Tokens::add_to_tenant,  {.answers_secret = true});
  router.add(http::get,     "/platform/v1/tenants/{tenant_id}/tokens/verify",            anyone,         tokens, &Tokens::verify_of_tenant);
  router.add(http::get,     "/platform/v1/tenants/{tenant_id}/tokens/permission_groups", tenant_reads,   tokens, &Tokens::list_groups_of_tenant);
  router.add(http::get,     "/platform/v1/tenants/{tenant_id}/tokens/{token_id}",        tenant_reads,   tokens, &Tokens::show_of_tenant);
  router.add(http::put,     "/platform/v1/tenants/{tenant_id}/tokens/{token_id}",        of_tenant_sudo, tokens, &Tokens::change_of_tenant);
  router.add(http::delete_, "/platform/v1/tenants/{tenant_id}/tokens/{token_id}",        tenant_admin,   tokens, &Tokens::remove_of_tenant);
  router.add(http::put,     "/platform/v1/tenants/{tenant_id}/tokens/{token_id}/value",  of_tenant_sudo, tokens, &Tokens::roll_of_tenant, {.answers_secret = true});
}
// clang-format on

}  // namespace tokens
