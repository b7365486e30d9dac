#pragma once

#include <string_view>

#include "http/router.hpp"
#include "kernel/caller.hpp"
#include "kernel/refusal.hpp"

// Who gets as far as the authorizer. The pipeline asks before a call, an explanation without one.
namespace http {

// Why a path with this method leads nowhere.
Refusal unknown_route(const Match& match, std::string_view method_name);

// Refuses those who are not known where somebody has to be, and sessions that have not done enough.
void check_caller(const Caller& caller, const Permission& permission, Timestamp now);

}  // namespace http
