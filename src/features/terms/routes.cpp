#include "terms/routes.hpp"

#include "http/add_route.hpp"
#include "terms/requests.hpp"

namespace terms {

// clang-format off
void add_routes(http::Router& router, Terms& terms) {
  router.add(http::get,  "/platform/v1/terms",                                         signed_in,    terms, &Terms::list_asked);
  router.add(http::get,  "/platform/v1/terms/{terms_id}",                              anyone,       terms, &Terms::show);
  router.add(http::post, "/platform/v1/terms/{terms_id}/acceptance",                   signed_in,    terms, &Terms::accept);
  router.add(http::get,  "/platform/v1/tenants/{tenant_id}/terms/acceptances",         tenant_reads, terms, &Terms::list_acceptances,   {.is_long_read = true});
  router.add(http::get,  "/platform/v1/tenants/{tenant_id}/terms/acceptances/export",  tenant_reads, terms, &Terms::export_acceptances, {.is_long_read = true});
}
// clang-format on

}  // namespace terms
