#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "app/config.hpp"
#include "http/router.hpp"
#include "kernel/call.hpp"
#include "second_factors/second_factors.hpp"
#include "tenants/tenants.hpp"

namespace app {

// What a dashboard needs to know before anybody has signed in.
struct SiteView {
  std::string brand;
  std::string version;
  bool has_session = false;  // of the browser that asks
  bool is_sandbox_offered = false;
  std::vector<std::string> languages;
  std::int64_t password_min_length = 0;
  std::vector<std::string> second_factor_methods;
};
BOOST_DESCRIBE_STRUCT(
    SiteView, (),
    (brand, version, has_session, is_sandbox_offered, languages, password_min_length,
     second_factor_methods)
)

class Site {
 public:
  Site(
      const Config& config, tenants::Tenants& tenants, second_factors::SecondFactors& second_factors
  )
      : config_(config), tenants_(tenants), second_factors_(second_factors) {}

  // Endpoint.
  SiteView show(Call&);

 private:
  const Config& config_;
  tenants::Tenants& tenants_;
  second_factors::SecondFactors& second_factors_;
};

void add_routes(http::Router& router, Site& site);

}  // namespace app
