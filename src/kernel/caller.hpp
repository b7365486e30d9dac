#pragma once

#include <boost/describe.hpp>
#include <string>

#include "kernel/id.hpp"

// How the caller proved who they are; `actor_context` of the published audit log.
enum class Credential { none, api_key, system, operator_command };
BOOST_DESCRIBE_ENUM(Credential, none, api_key, system, operator_command)

// Who is asking. `user_id` is empty for nobody, for jobs and for the operator's commands.
struct Caller {
  Credential credential = Credential::none;
  UserId user_id;
  std::string email;

  bool is_known() const { return credential != Credential::none; }
};
