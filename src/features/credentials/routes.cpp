#include "credentials/routes.hpp"

#include "credentials/requests.hpp"
#include "http/add_route.hpp"

namespace credentials {

namespace {

constexpr auto by_sudo = by_session(with_sudo(signed_in));

}  // namespace

// clang-format off
void add_routes(http::Router& router, Credentials& credentials) {
  router.add(http::post, "/platform/v1/password/forgot",         anyone,                credentials, &Credentials::forget_password);
  router.add(http::post, "/platform/v1/password/reset",          anyone,                credentials, &Credentials::reset_password);
  router.add(http::put,  "/platform/v1/user/password",           by_session(signed_in), credentials, &Credentials::change_password, {.forgets_answer = true});
  router.add(http::post, "/platform/v1/email/verify",            anyone,                credentials, &Credentials::verify_email);
  router.add(http::post, "/platform/v1/user/email/verification", signed_in,             credentials, &Credentials::send_verification);
  router.add(http::post, "/platform/v1/user/email",              by_sudo,               credentials, &Credentials::change_email);
  router.add(http::post, "/platform/v1/email/confirm",           anyone,                credentials, &Credentials::confirm_email);
  router.add(http::get,  "/platform/v1/user/api_key",            by_sudo,               credentials, &Credentials::show_api_key,    {.forgets_answer = true, .is_recorded = true});
  router.add(http::post, "/platform/v1/user/api_key",            by_sudo,               credentials, &Credentials::change_api_key,  {.answers_secret = true});
  router.add(http::get,  "/platform/v1/user/origin_ca_key",      by_sudo,               credentials, &Credentials::show_origin_ca_key,    {.forgets_answer = true, .is_recorded = true});
  router.add(http::post, "/platform/v1/user/origin_ca_key",      by_sudo,               credentials, &Credentials::change_origin_ca_key,  {.answers_secret = true});
}
// clang-format on

}  // namespace credentials
