#include "second_factors/routes.hpp"

#include "http/add_route.hpp"
#include "second_factors/requests.hpp"
#include "sessions/views.hpp"

namespace second_factors {

namespace {

constexpr auto by_sudo = by_session(with_sudo(signed_in));
constexpr auto by_any_session = by_session(also_pending(signed_in));

}  // namespace

// clang-format off
void add_routes(http::Router& router, SecondFactors& factors) {
  router.add(http::get,     "/platform/v1/user/second_factors",                                     signed_in,             factors, &SecondFactors::show);
  router.add(http::post,    "/platform/v1/user/second_factors/totp",                                by_sudo,               factors, &SecondFactors::start_app,            {.forgets_answer = true});
  router.add(http::post,    "/platform/v1/user/second_factors/totp/confirm",                        by_sudo,               factors, &SecondFactors::confirm_app,          {.answers_secret = true});
  router.add(http::delete_, "/platform/v1/user/second_factors/totp",                                by_sudo,               factors, &SecondFactors::remove_app);
  router.add(http::post,    "/platform/v1/user/second_factors/security_keys/options",               by_sudo,               factors, &SecondFactors::start_key,            {.forgets_answer = true});
  router.add(http::post,    "/platform/v1/user/second_factors/security_keys",                       by_sudo,               factors, &SecondFactors::add_key,              {.answers_secret = true});
  router.add(http::patch,   "/platform/v1/user/second_factors/security_keys/{security_key_id}",     by_session(signed_in), factors, &SecondFactors::rename_key);
  router.add(http::delete_, "/platform/v1/user/second_factors/security_keys/{security_key_id}",     by_sudo,               factors, &SecondFactors::remove_key);
  router.add(http::post,    "/platform/v1/user/second_factors/backup_codes",                        by_sudo,               factors, &SecondFactors::renew_backup_codes,   {.answers_secret = true});
  router.add(http::post,    "/platform/v1/session/second_factor/options",                           by_any_session,        factors, &SecondFactors::start_presenting,     {.forgets_answer = true});
  router.add(http::post,    "/platform/v1/session/second_factor",                                   by_any_session,        factors, &SecondFactors::present,              {.forgets_answer = true});
  router.add(http::post,    "/platform/v1/session/sudo/second_factor",                              by_session(signed_in), factors, &SecondFactors::enter_sudo,           {.forgets_answer = true});
  router.add(http::post,    "/platform/v1/sessions/passkey/options",                                anyone,                factors, &SecondFactors::start_passkey,        {.forgets_answer = true});
  router.add(http::post,    "/platform/v1/sessions/passkey",                                        anyone,                factors, &SecondFactors::sign_in_with_passkey, {.forgets_answer = true});
  router.add(http::post,    "/platform/v1/session/second_factor/recovery",                          by_any_session,        factors, &SecondFactors::ask_for_recovery);
  router.add(http::post,    "/platform/v1/second_factor/recovery",                                  anyone,                factors, &SecondFactors::start_recovery);
  router.add(http::delete_, "/platform/v1/user/second_factors/recovery",                            by_session(signed_in), factors, &SecondFactors::cancel_recovery);
  router.add(http::get,     "/platform/v1/accounts/{account_id}/members_without_second_factor",     reads(Area::member),   factors, &SecondFactors::list_members_without, {.is_long_read = true});
}
// clang-format on

}  // namespace second_factors
