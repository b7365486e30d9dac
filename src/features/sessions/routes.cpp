#include "sessions/routes.hpp"

#include "http/add_route.hpp"
#include "sessions/requests.hpp"

namespace sessions {

namespace {

constexpr auto by_any_session = by_session(also_pending(signed_in));

}  // namespace

// clang-format off
void add_routes(http::Router& router, Sessions& sessions) {
  router.add(http::post,    "/platform/v1/sessions",              anyone,                  sessions, &Sessions::sign_in,    {.forgets_answer = true});
  router.add(http::get,     "/platform/v1/session",               also_pending(own_reads(Area::user_details)), sessions, &Sessions::show_current);
  router.add(http::delete_, "/platform/v1/session",               by_any_session,          sessions, &Sessions::sign_out,   {.forgets_answer = true});
  router.add(http::post,    "/platform/v1/session/sudo",          by_session(signed_in),   sessions, &Sessions::enter_sudo, {.forgets_answer = true});
  router.add(http::get,     "/platform/v1/sessions",              signed_in,               sessions, &Sessions::list_own);
  router.add(http::delete_, "/platform/v1/sessions/{session_id}", signed_in,               sessions, &Sessions::end);
  router.add(http::delete_, "/platform/v1/sessions",              signed_in,               sessions, &Sessions::end_others);
}
// clang-format on

}  // namespace sessions
