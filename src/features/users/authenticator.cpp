#include "users/authenticator.hpp"

#include <algorithm>

#include "users/errors.hpp"
#include "users/store.hpp"

namespace users {

namespace {

constexpr std::string_view service_key_header = "X-Auth-User-Service-Key";

bool is_credential(std::string_view text, std::size_t min, std::size_t max) {
  const auto allowed = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '_';
  };
  return text.size() >= min && text.size() <= max && std::all_of(text.begin(), text.end(), allowed);
}

[[noreturn]] void refuse_header(const ErrorCode& reason, std::string pointer) {
  auto made = problem(errors::invalid_headers, std::move(pointer));
  made.chain = {reason};
  throw Refusal({std::move(made)});
}

}  // namespace

std::optional<Caller> KeyAuthenticator::caller_of(
    sql::Transaction& tx, const http::Request& request, Timestamp /*now*/
) {
  const auto email = request.header("X-Auth-Email");
  const auto key = request.header("X-Auth-Key");
  if (email.empty() && key.empty()) {
    // Tokens were looked for before: this is another scheme.
    if (!request.header("Authorization").empty()) refuse(errors::missing_credentials);
    const auto service_key = request.header(service_key_header);
    if (!service_key.empty()) refuse_service_key(tx, service_key);
    return {};
  }
  if (email.empty() || key.empty()) refuse(errors::missing_credentials);
  const auto address = EmailAddress::parse(email);
  if (!address) refuse_header(errors::invalid_email_header, "X-Auth-Email");
  if (!is_credential(key, 32, 60)) refuse_header(errors::invalid_key_header, "X-Auth-Key");
  return key_owner(tx, *address, key);
}

Caller KeyAuthenticator::key_owner(
    sql::Transaction& tx, const EmailAddress& email, std::string_view key
) {
  const auto digest = users_.key_digest(key);
  const auto owner = tx.remembered<std::optional<Login>>("key " + digest, [&] {
    return store::find_by_key(tx, digest);
  });
  if (!owner || owner->email_key != email.key()) {
    refuse(errors::unknown_key);
  }
  if (owner->is_suspended) refuse(errors::suspended);
  return Caller{Credential::api_key, owner->id, owner->email};
}

// None of the calls there are is one for origin certificates; so the key is known, and opens none.
void KeyAuthenticator::refuse_service_key(sql::Transaction& tx, std::string_view key) {
  constexpr std::string_view prefix = "v1.0-";
  const bool is_formed =
      key.starts_with(prefix) && is_credential(key.substr(prefix.size()), 32, 250);
  if (!is_formed)
    refuse_header(errors::invalid_service_key_header, std::string(service_key_header));
  const auto owner = store::find_by_origin_ca_key(tx, users_.key_digest(key));
  if (!owner) refuse(errors::unknown_origin_ca_key);
  refuse(owner->is_suspended ? errors::suspended : errors::origin_ca_key_only);
}

}  // namespace users
