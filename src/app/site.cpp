#include "app/site.hpp"

#include "http/add_route.hpp"
#include "users/views.hpp"

namespace app {

namespace {

constexpr std::string_view version = "0.1.0";

}  // namespace

SiteView Site::show(Call& call) {
  SiteView view;
  view.brand = config_.brand;
  view.version = version;
  view.has_session = call.caller.credential == Credential::session;
  view.is_sandbox_offered = tenants_.has_sandbox(call);
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<users::Language>>(
      [&](auto language) { view.languages.emplace_back(language.name); }
  );
  view.password_min_length = config_.password_min_length;
  view.second_factor_methods = second_factors_.methods();
  return view;
}

void add_routes(http::Router& router, Site& site) {
  router.add(http::get, "/platform/v1/site", anyone, site, &Site::show);
}

}  // namespace app
