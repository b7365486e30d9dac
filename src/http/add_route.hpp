#pragma once

#include "http/endpoint.hpp"
#include "http/router.hpp"

// For routes.cpp only: here the templates of all endpoints of a feature are instantiated.
namespace http {

template <class Feature, class Function>
void Router::add(
    Method method, std::string path, Permission permission, Feature& feature, Function function,
    RouteOptions options
) {
  auto route = std::make_unique<Route>();
  route->method = method;
  const bool has_base = path.starts_with("/platform/") || path.starts_with("/gateway/");
  route->path = has_base ? std::move(path) : "/client/v4" + std::move(path);
  route->permission = permission;
  route->mode = method != Method::get || options.is_recorded ? sql::Mode::write
                : options.is_long_read                       ? sql::Mode::long_read
                                                             : sql::Mode::read;
  route->body_max = options.body_max;
  route->malformed_id_status = options.malformed_id_status;
  route->long_read_with = options.long_read_with;
  route->answers_secret = options.answers_secret;
  route->is_recorded = options.is_recorded;
  route->forgets_answer = options.forgets_answer;
  route->write_refusal = options.write_refusal;
  route->prepare = preparation(feature, function);
  route->invoke = endpoint(feature, function);
  route->describe = description(function);
  add(std::move(route));
}

}  // namespace http
