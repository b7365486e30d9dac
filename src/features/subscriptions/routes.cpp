#include "subscriptions/routes.hpp"

#include "http/add_route.hpp"
#include "subscriptions/requests.hpp"

namespace subscriptions {

// clang-format off
void add_routes(http::Router& router, Subscriptions& subscriptions) {
  router.add(http::get,     "/zones/{zone_id}/subscription",                         reads(Area::subscription),      subscriptions, &Subscriptions::show_of_zone);
  router.add(http::post,    "/zones/{zone_id}/subscription",                         edits(Area::subscription), subscriptions, &Subscriptions::buy_for_zone);
  router.add(http::put,     "/zones/{zone_id}/subscription",                         edits(Area::subscription), subscriptions, &Subscriptions::change_of_zone);
  router.add(http::delete_, "/zones/{zone_id}/subscription",                         edits(Area::subscription), subscriptions, &Subscriptions::free_zone);
  router.add(http::get,     "/zones/{zone_id}/subscriptions",                        reads(Area::subscription),      subscriptions, &Subscriptions::list_of_zone);
  router.add(http::post,    "/zones/{zone_id}/subscriptions",                        edits(Area::subscription), subscriptions, &Subscriptions::buy_for_zone);
  router.add(http::get,     "/zones/{zone_id}/available_plans",                      reads(Area::zone),         subscriptions, &Subscriptions::available_plans);
  router.add(http::get,     "/zones/{zone_id}/available_plans/{plan_id}",            reads(Area::zone),         subscriptions, &Subscriptions::available_plan);
  router.add(http::get,     "/zones/{zone_id}/available_rate_plans",                 reads(Area::zone),         subscriptions, &Subscriptions::available_rate_plans);
  router.add(http::get,     "/accounts/{account_id}/subscriptions",                  reads(Area::subscription), subscriptions, &Subscriptions::list_of_account);
  router.add(http::post,    "/accounts/{account_id}/subscriptions",                  edits(Area::subscription), subscriptions, &Subscriptions::buy_for_account);
  router.add(http::get,     "/accounts/{account_id}/subscriptions/{subscription_id}", reads(Area::subscription), subscriptions, &Subscriptions::show);
  router.add(http::put,     "/accounts/{account_id}/subscriptions/{subscription_id}", edits(Area::subscription), subscriptions, &Subscriptions::change);
  router.add(http::delete_, "/accounts/{account_id}/subscriptions/{subscription_id}", edits(Area::subscription), subscriptions, &Subscriptions::remove);
  router.add(http::get,     "/platform/v1/zones/{zone_id}/plans",                    reads(Area::zone),         subscriptions, &Subscriptions::offers_for_zone);
  router.add(http::get,     "/platform/v1/accounts/{account_id}/plans",              reads(Area::subscription), subscriptions, &Subscriptions::offers_for_account);
  router.add(http::get,     "/platform/v1/accounts/{account_id}/subscriptions",      reads(Area::subscription), subscriptions, &Subscriptions::list_with_zones);
  router.add(http::get,     "/user/subscriptions",                                   reads_somewhere(Area::billing),                 subscriptions, &Subscriptions::list_own);
}
// clang-format on

}  // namespace subscriptions
