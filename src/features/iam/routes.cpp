#include "iam/routes.hpp"

#include "http/add_route.hpp"
#include "iam/requests.hpp"

namespace iam {

// clang-format off
void add_routes(http::Router& router, Iam& iam) {
  router.add(http::get,     "/accounts/{account_id}/iam/permission_groups",                                 reads(Area::organization), iam, &Iam::list_permission_groups);
  router.add(http::get,     "/accounts/{account_id}/iam/permission_groups/{permission_group_id}",           reads(Area::organization), iam, &Iam::show_permission_group);
  router.add(http::get,     "/accounts/{account_id}/iam/resource_groups",                                   reads(Area::organization), iam, &Iam::list_resource_groups);
  router.add(http::post,    "/accounts/{account_id}/iam/resource_groups",                                   edits(Area::member),       iam, &Iam::add_resource_group);
  router.add(http::get,     "/accounts/{account_id}/iam/resource_groups/{resource_group_id}",               reads(Area::organization), iam, &Iam::show_resource_group);
  router.add(http::put,     "/accounts/{account_id}/iam/resource_groups/{resource_group_id}",               edits(Area::member),       iam, &Iam::change_resource_group);
  router.add(http::delete_, "/accounts/{account_id}/iam/resource_groups/{resource_group_id}",               edits(Area::member),       iam, &Iam::remove_resource_group);
  router.add(http::get,     "/accounts/{account_id}/iam/user_groups",                                       reads(Area::organization), iam, &Iam::list_user_groups);
  router.add(http::post,    "/accounts/{account_id}/iam/user_groups",                                       edits(Area::member),       iam, &Iam::add_user_group);
  router.add(http::get,     "/accounts/{account_id}/iam/user_groups/{user_group_id}",                       reads(Area::organization), iam, &Iam::show_user_group);
  router.add(http::put,     "/accounts/{account_id}/iam/user_groups/{user_group_id}",                       edits(Area::member),       iam, &Iam::change_user_group);
  router.add(http::delete_, "/accounts/{account_id}/iam/user_groups/{user_group_id}",                       edits(Area::member),       iam, &Iam::remove_user_group);
  router.add(http::get,     "/accounts/{account_id}/iam/user_groups/{user_group_id}/members",               reads(Area::organization), iam, &Iam::list_members);
  router.add(http::post,    "/accounts/{account_id}/iam/user_groups/{user_group_id}/members",               edits(Area::member),       iam, &Iam::add_members);
  router.add(http::put,     "/accounts/{account_id}/iam/user_groups/{user_group_id}/members",               edits(Area::member),       iam, &Iam::replace_members);
  router.add(http::get,     "/accounts/{account_id}/iam/user_groups/{user_group_id}/members/{member_id}",   reads(Area::organization), iam, &Iam::show_member);
  router.add(http::delete_, "/accounts/{account_id}/iam/user_groups/{user_group_id}/members/{member_id}",   edits(Area::member),       iam, &Iam::remove_member);
}

void add_routes(http::Router& router, Explanations& explanations) {
  router.add(http::get, "/platform/v1/explain",                                                 anyone,                         explanations, &Explanations::explain);
  router.add(http::get, "/platform/v1/accounts/{account_id}/permissions",                       reads_somewhere(Area::account), explanations, &Explanations::show_own);
  router.add(http::get, "/platform/v1/accounts/{account_id}/members/{member_id}/permissions",   reads(Area::organization),      explanations, &Explanations::show_of_member);
}
// clang-format on

}  // namespace iam
