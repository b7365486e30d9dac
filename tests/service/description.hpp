#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <vector>

#include "http/router.hpp"
#include "json/schema.hpp"

namespace test_service {

// An endpoint of the table, and what the description tells clients about it.
struct Endpoint {
  const http::Route* route = nullptr;
  boost::json::object operation;

  // POST /client/v4/accounts
  std::string name() const;
  std::string method() const { return std::string(http::name_of(route->method)); }
  // The schema of the body; null when it takes none.
  const boost::json::value* body() const;
  // The names of its query parameters.
  std::vector<std::string> query() const;
};

// All endpoints as the OpenAPI documents describe them: a new one is in here by itself.
class Description {
 public:
  explicit Description(const http::Router& router);

  const std::vector<Endpoint>& endpoints() const { return endpoints_; }

  // The schema itself, where it is a reference or one that may be null.
  const boost::json::object& resolved(const boost::json::value& schema) const;
  // The only type besides null: "string", "object" …; empty when anything goes.
  std::string type_of(const boost::json::value& schema) const;
  bool may_be_null(const boost::json::value& schema) const;
  bool is_required(const boost::json::object& schema, std::string_view member) const;

 private:
  json::Schemas schemas_;
  std::vector<Endpoint> endpoints_;
};

}  // namespace test_service
