#include "scim/routes.hpp"

#include "http/add_route.hpp"
#include "scim/refusal_writer.hpp"
#include "scim/requests.hpp"

namespace scim {

namespace {

constexpr auto reads_sso = reads(Area::dash_sso);
constexpr auto edits_sso = with_sudo(edits(Area::dash_sso));
constexpr auto by_sudo = with_sudo(tenant_admin);

// A directory repeats what failed by itself, and speaks SCIM.
constexpr http::RouteOptions spoken() {
  http::RouteOptions options;
  options.malformed_id_status = 404;
  options.forgets_answer = true;
  options.write_refusal = &write_refusal;
  return options;
}

}  // namespace

// clang-format off
void add_routes(http::Router& router, Scim& scim) {
  const std::string of_account = "/platform/v1/accounts/{account_id}/sso_connectors/{connector_id}/scim_token";
  const std::string of_tenant = "/platform/v1/tenants/{tenant_id}/sso_connectors/{connector_id}/scim_token";
  const std::string base = "/platform/v1/scim/v2";
  router.add(http::get,     of_account,                        reads_sso,    scim, &Scim::show_token);
  router.add(http::post,    of_account,                        edits_sso,    scim, &Scim::make_token,           {.answers_secret = true});
  router.add(http::delete_, of_account,                        edits_sso,    scim, &Scim::remove_token);
  router.add(http::get,     of_tenant,                         tenant_reads, scim, &Scim::show_token_of_tenant);
  router.add(http::post,    of_tenant,                         by_sudo,      scim, &Scim::make_token_of_tenant, {.answers_secret = true});
  router.add(http::delete_, of_tenant,                         by_sudo,      scim, &Scim::remove_token_of_tenant);
  router.add(http::get,     base + "/ServiceProviderConfig",   anyone,       scim, &Scim::show_configuration,   spoken());
  router.add(http::get,     base + "/ResourceTypes",           anyone,       scim, &Scim::list_types,           spoken());
  router.add(http::get,     base + "/ResourceTypes/{type_id}", anyone,       scim, &Scim::show_type,            spoken());
  router.add(http::get,     base + "/Schemas",                 anyone,       scim, &Scim::list_schemas,         spoken());
  router.add(http::get,     base + "/Schemas/{schema_id}",     anyone,       scim, &Scim::show_schema,          spoken());
  router.add(http::get,     base + "/Users",                   signed_in,    scim, &Scim::list_people,          spoken());
  router.add(http::post,    base + "/Users",                   signed_in,    scim, &Scim::add_person,           spoken());
  router.add(http::get,     base + "/Users/{person_id}",       signed_in,    scim, &Scim::show_person,          spoken());
  router.add(http::put,     base + "/Users/{person_id}",       signed_in,    scim, &Scim::replace_person,       spoken());
  router.add(http::patch,   base + "/Users/{person_id}",       signed_in,    scim, &Scim::patch_person,         spoken());
  router.add(http::delete_, base + "/Users/{person_id}",       signed_in,    scim, &Scim::remove_person,        spoken());
  router.add(http::get,     base + "/Groups",                  signed_in,    scim, &Scim::list_groups,          spoken());
  router.add(http::post,    base + "/Groups",                  signed_in,    scim, &Scim::add_group,            spoken());
  router.add(http::get,     base + "/Groups/{group_id}",       signed_in,    scim, &Scim::show_group,           spoken());
  router.add(http::put,     base + "/Groups/{group_id}",       signed_in,    scim, &Scim::replace_group,        spoken());
  router.add(http::patch,   base + "/Groups/{group_id}",       signed_in,    scim, &Scim::patch_group,          spoken());
  router.add(http::delete_, base + "/Groups/{group_id}",       signed_in,    scim, &Scim::remove_group,         spoken());
}
// clang-format on

}  // namespace scim
