#pragma once

#include <set>
#include <string>
#include <vector>

#include "service/populated_platform.hpp"

namespace test_service {

// `#zone:read` …
using Grants = std::set<std::string>;

// Somebody who calls, and what they may, as the test knows it and the product must find out.
// Another kind of credentials is another persona.
struct Persona {
  std::string name;
  Headers headers{};
  bool has_credentials = true;
  // The credentials are somebody's.
  bool is_known = true;
  bool is_session = false;
  // The password was given a moment ago; asked of sessions alone.
  bool has_sudo = false;
  // Of Ann's tenant.
  bool is_tenant_admin = false;
  // Whether they have a seat in Ann's account, and what its roles say.
  bool is_member = false;
  Grants grants{};
  // Ann's names that they have no business to see, by the name of the parameter.
  std::set<std::string> must_not_see{};

  bool has_access() const { return is_tenant_admin || is_member; }
  bool may(const Permission& permission) const;
};

// How a call that may not be is refused.
struct Refused {
  int code = 0;
  int status = 0;
};

// All of them: strangers, neighbours, a member with each published role, admins.
std::vector<Persona> all_personas(PopulatedPlatform& world);

// What the permission of the route says to them: the refusal, or nothing when they are let in. A
// small model of its own: the table, the roles as published, and the published numbers.
std::optional<Refused> expected_refusal(const http::Route& route, const Persona& persona);

// The numbers with which somebody is kept out.
bool keeps_out(int code);

}  // namespace test_service
