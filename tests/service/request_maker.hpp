#pragma once

#include <boost/json/object.hpp>
#include <map>
#include <string>

#include "service/description.hpp"

namespace test_service {

// What the parameters of paths stand for, by name: `account_id`, `zone_id` …
using Names = std::map<std::string, std::string>;

// Makes requests that succeed where they can, from the description and from samples.json, which
// knows good values by the name of a member, or the whole body of an endpoint.
class RequestMaker {
 public:
  RequestMaker(const Description& description, Names names);

  // As TestPlatform::call takes it; a parameter without a name gets an identifier of nothing.
  std::string path(const Endpoint& endpoint) const;
  // The same with other values for some parameters.
  std::string path(const Endpoint& endpoint, const Names& others) const;
  boost::json::value body(const Endpoint& endpoint) const;
  // The body as JSON; empty when there is none.
  std::string body_text(const Endpoint& endpoint) const;

  const Names& names() const { return names_; }

 private:
  boost::json::value value_for(const boost::json::value& schema, const std::string& name) const;
  boost::json::value object_for(const boost::json::object& schema, const std::string& name) const;
  // By the last two words, `account.id`, or by the last one.
  const boost::json::value* sample(const std::string& name) const;

  const Description& description_;
  Names names_;
  boost::json::object by_name_;
  boost::json::object by_endpoint_;
};

inline constexpr std::string_view id_of_nothing = "00000000000000000000000000000000";

}  // namespace test_service
