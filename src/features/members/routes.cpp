#include "members/routes.hpp"

#include "http/add_route.hpp"
#include "members/requests.hpp"

namespace members {

// clang-format off
void add_routes(http::Router& router, Members& members) {
  router.add(http::get,     "/accounts/{account_id}/roles",               reads(Area::organization), members, &Members::list_roles);
  router.add(http::get,     "/accounts/{account_id}/roles/{role_id}",     reads(Area::organization), members, &Members::show_role);
  router.add(http::get,     "/accounts/{account_id}/members",             reads(Area::organization), members, &Members::list);
  router.add(http::post,    "/accounts/{account_id}/members",             edits(Area::member),       members, &Members::add);
  router.add(http::get,     "/accounts/{account_id}/members/{member_id}", reads(Area::organization), members, &Members::show);
  router.add(http::put,     "/accounts/{account_id}/members/{member_id}", edits(Area::member),       members, &Members::change);
  router.add(http::delete_, "/accounts/{account_id}/members/{member_id}", edits(Area::member),       members, &Members::remove);
  router.add(http::get,     "/memberships",                               own_reads(Area::memberships),                 members, &Members::list_own);
  router.add(http::get,     "/memberships/{membership_id}",               own_reads(Area::memberships),                 members, &Members::show_own);
  router.add(http::delete_, "/memberships/{membership_id}",               signed_in,                 members, &Members::leave);
  router.add(http::get,     "/user/organizations",                        own_reads(Area::memberships),                 members, &Members::list_organizations);
  router.add(http::get,     "/user/organizations/{organization_id}",      own_reads(Area::memberships),                 members, &Members::show_organization);
  router.add(http::delete_, "/user/organizations/{organization_id}",      signed_in,                 members, &Members::leave_organization);
}
// clang-format on

}  // namespace members
