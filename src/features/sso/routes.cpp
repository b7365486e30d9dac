#include "sso/routes.hpp"

#include "http/add_route.hpp"
#include "http/envelope.hpp"
#include "sso/requests.hpp"

namespace sso {

namespace {

constexpr auto reads_sso = reads(Area::dash_sso);
constexpr auto edits_sso = with_sudo(edits(Area::dash_sso));
constexpr auto by_sudo = with_sudo(tenant_admin);

// Who was going to another page (Fetch Metadata) is led to the sign-in page, which says why:
// `/login?error=62117`. Others get the envelope.
void write_refusal(http::Response& response, const http::Request& request, const Refusal& refusal) {
  http::envelope::refusal(response, refusal);
  if (request.header("Sec-Fetch-Mode") != "navigate") return;
  response.status = 302;
  const auto number = std::to_string(refusal.problems.front().number);
  response.header("Location", "/login?error=" + number);
}

}  // namespace

// clang-format off
void add_routes(http::Router& router, Sso& sso) {
  const std::string of_account = "/accounts/{account_id}/sso_connectors";
  const std::string of_tenant = "/platform/v1/tenants/{tenant_id}/sso_connectors";
  router.add(http::get,     of_account,                                          reads_sso,              sso, &Sso::list);
  router.add(http::post,    of_account,                                          edits_sso,              sso, &Sso::add);
  router.add(http::get,     of_account + "/{connector_id}",                      reads_sso,              sso, &Sso::show);
  router.add(http::patch,   of_account + "/{connector_id}",                      edits_sso,              sso, &Sso::change);
  router.add(http::delete_, of_account + "/{connector_id}",                      edits_sso,              sso, &Sso::remove);
  router.add(http::post,    of_account + "/{connector_id}/begin_verification",   edits_sso,              sso, &Sso::begin_verification);
  router.add(http::get,     of_tenant,                                           tenant_reads,           sso, &Sso::list_of_tenant);
  router.add(http::post,    of_tenant,                                           by_sudo,                sso, &Sso::add_to_tenant);
  router.add(http::get,     of_tenant + "/{connector_id}",                       tenant_reads,           sso, &Sso::show_of_tenant);
  router.add(http::patch,   of_tenant + "/{connector_id}",                       by_sudo,                sso, &Sso::change_of_tenant);
  router.add(http::delete_, of_tenant + "/{connector_id}",                       by_sudo,                sso, &Sso::remove_of_tenant);
  router.add(http::post,    of_tenant + "/{connector_id}/begin_verification",    by_sudo,                sso, &Sso::begin_verification_of_tenant);
  router.add(http::post,    "/platform/v1/sandbox/sso_connectors/{connector_id}/txt_records", edits(Area::dash_sso), sso, &Sso::declare_records);
  router.add(http::get,     "/platform/v1/sso/start",                            anyone,                 sso, &Sso::start,        {.write_refusal = &write_refusal});
  router.add(http::get,     "/platform/v1/sso/sudo",                             by_session(signed_in),  sso, &Sso::start_sudo,   {.write_refusal = &write_refusal});
  router.add(http::get,     "/platform/v1/sso/callback",                         anyone,                 sso, &Sso::finish, {.forgets_answer = true, .is_recorded = true, .write_refusal = &write_refusal});
}
// clang-format on

}  // namespace sso
