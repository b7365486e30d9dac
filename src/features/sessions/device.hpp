#pragma once

#include <string>
#include <string_view>

#include "kernel/crypto.hpp"
#include "kernel/id.hpp"

namespace sessions {

// `Firefox on Windows`, from what a browser says of itself.
std::string device_text(std::string_view user_agent);

// Where a request comes from, for counting: an IPv4 address, or the network of an IPv6 address, of
// which everybody has as many as they like.
std::string place_text(const std::string& ip);

// What a browser keeps of a sign-in: `random` and a proof that it was for this user. Not stored.
std::string device_mark(const crypto::Key& key, const UserId& user_id, std::string_view random);
bool is_device_of(const crypto::Key& key, const UserId& user_id, std::string_view mark);

}  // namespace sessions
