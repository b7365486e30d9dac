#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "http/markers.hpp"
#include "http/response.hpp"
#include "http/router.hpp"
#include "kernel/call.hpp"

namespace app {

struct ErrorPath : http::OwnPath {
  std::string number;
};
BOOST_DESCRIBE_STRUCT(ErrorPath, (), (number))

// One meaning of a number: published numbers have several. `remedy` is what to do, empty where the
// message says it.
struct ErrorMeaning {
  std::int64_t number = 0;
  std::int64_t status = 0;
  std::string feature;
  std::string name;
  std::string message;
  std::string remedy;
};
BOOST_DESCRIBE_STRUCT(ErrorMeaning, (), (number, status, feature, name, message, remedy))

// What the program says about itself: its OpenAPI documents, and what its error numbers mean.
class Documents {
 public:
  explicit Documents(const http::Router& router) : router_(router) {}

  // Endpoints.
  http::Document published(Call&);
  http::Document own(Call&);
  std::vector<ErrorMeaning> error(Call&, const ErrorPath&);

 private:
  const http::Router& router_;
};

void add_routes(http::Router& router, Documents& documents);

}  // namespace app
