#include "service/description.hpp"

#include <algorithm>

#include "http/openapi.hpp"

namespace test_service {

using boost::json::object;
using boost::json::value;

std::string Endpoint::name() const { return method() + " " + route->path; }

const value* Endpoint::body() const {
  const auto* body = operation.if_contains("requestBody");
  return body == nullptr ? nullptr : &body->at("content").at("application/json").at("schema");
}

std::vector<std::string> Endpoint::query() const {
  std::vector<std::string> names;
  const auto* parameters = operation.if_contains("parameters");
  if (parameters == nullptr) return names;
  for (const auto& parameter : parameters->as_array()) {
    if (parameter.at("in") == "query") names.emplace_back(parameter.at("name").as_string());
  }
  return names;
}

Description::Description(const http::Router& router) {
  for (const auto& route : router.routes()) {
    // What speaks another protocol is told of by its own tests.
    if (route->write_refusal != nullptr) continue;
    http::openapi::Operation operation(schemas_);
    route->describe(operation);
    endpoints_.push_back({route.get(), operation.finish("", route->permission)});
  }
}

const object& Description::resolved(const value& schema) const {
  const auto& one = schema.as_object();
  if (const auto* any = one.if_contains("anyOf")) return resolved(any->as_array().front());
  const auto* reference = one.if_contains("$ref");
  if (reference == nullptr) return one;
  const std::string_view path = reference->as_string();
  return schemas_.components().at(std::string(path.substr(path.rfind('/') + 1))).as_object();
}

std::string Description::type_of(const value& schema) const {
  const auto* type = resolved(schema).if_contains("type");
  if (type == nullptr) return {};
  return std::string(type->is_array() ? type->as_array().front().as_string() : type->as_string());
}

bool Description::may_be_null(const value& schema) const {
  const auto& one = schema.as_object();
  if (one.empty() || one.contains("anyOf")) return true;
  const auto* type = one.if_contains("type");
  return type != nullptr && type->is_array();
}

bool Description::is_required(const object& schema, std::string_view member) const {
  const auto* required = schema.if_contains("required");
  if (required == nullptr) return false;
  const auto& names = required->as_array();
  return std::any_of(names.begin(), names.end(), [&](const value& name) {
    return name.as_string() == member;
  });
}

}  // namespace test_service
