#include "invitations/routes.hpp"

#include "http/add_route.hpp"
#include "invitations/requests.hpp"

namespace invitations {

// clang-format off
void add_routes(http::Router& router, Invitations& invitations) {
  router.add(http::get,   "/user/invites",                                                   own_reads(Area::memberships),           invitations, &Invitations::list_own);
  router.add(http::get,   "/user/invites/{invite_id}",                                       own_reads(Area::memberships),           invitations, &Invitations::show_own);
  router.add(http::patch, "/user/invites/{invite_id}",                                       own_edits(Area::memberships),           invitations, &Invitations::answer_own);
  router.add(http::put,   "/memberships/{membership_id}",                                    signed_in,           invitations, &Invitations::answer_membership);
  router.add(http::post,  "/platform/v1/accounts/{account_id}/members/{member_id}/resend",   edits(Area::member), invitations, &Invitations::resend);
  router.add(http::get,   "/platform/v1/tenants/{tenant_id}/invitations",                    tenant_reads,        invitations, &Invitations::list_of_tenant, {.is_long_read = true});
  router.add(http::post,  "/platform/v1/invitations/{invitation_id}/resend",                 edits(Area::member), invitations, &Invitations::resend_one);
  router.add(http::delete_, "/platform/v1/invitations/{invitation_id}",                      edits(Area::member), invitations, &Invitations::withdraw_one);
  router.add(http::get,   "/platform/v1/invitations/{code}",                                 anyone,              invitations, &Invitations::show_offer);
  router.add(http::post,  "/platform/v1/invitations/accept",                                 anyone,              invitations, &Invitations::accept_by_code,  {.answers_secret = true});
  router.add(http::post,  "/platform/v1/invitations/decline",                                anyone,              invitations, &Invitations::decline_by_code);
}
// clang-format on

}  // namespace invitations
