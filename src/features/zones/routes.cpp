#include "zones/routes.hpp"

#include "http/add_route.hpp"
#include "zones/requests.hpp"

namespace zones {

// clang-format off
void add_routes(http::Router& router, Zones& zones) {
  router.add(http::post,    "/zones",                                              edits_somewhere(Area::zone), zones, &Zones::add);
  router.add(http::get,     "/zones",                                              reads_somewhere(Area::zone), zones, &Zones::list, {.is_long_read = true});
  router.add(http::get,     "/platform/v1/zones/export",                           reads_somewhere(Area::zone), zones, &Zones::export_list, {.is_long_read = true});
  router.add(http::get,     "/zones/{zone_id}",                                    reads(Area::zone), zones, &Zones::show, {.malformed_id_status = 404});
  router.add(http::patch,   "/zones/{zone_id}",                                    edits(Area::zone), zones, &Zones::change, {.malformed_id_status = 404});
  router.add(http::delete_, "/zones/{zone_id}",                                    edits(Area::zone), zones, &Zones::remove, {.malformed_id_status = 404});
  router.add(http::put,     "/zones/{zone_id}/activation_check",                   edits(Area::zone), zones, &Zones::check_activation, {.malformed_id_status = 404});
  router.add(http::post,    "/platform/v1/sandbox/zones/{zone_id}/delegation",     edits(Area::zone), zones, &Zones::declare_delegation, {.malformed_id_status = 404});
}
// clang-format on

}  // namespace zones
