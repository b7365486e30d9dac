#pragma once

#include "http/authenticator.hpp"
#include "users/users.hpp"

namespace users {

// X-Auth-Email with X-Auth-Key. Refuses 6003 (malformed), 9106 (one of the two, or an Authorization
// of another scheme than Bearer), 9103 (unknown key).
class KeyAuthenticator final : public http::Authenticator {
 public:
  explicit KeyAuthenticator(const Users& users) : users_(users) {}

  std::optional<Caller> caller_of(sql::Transaction& tx, const http::Request& request, Timestamp now)
      override;

 private:
  Caller key_owner(sql::Transaction& tx, const EmailAddress& email, std::string_view key);

  const Users& users_;
};

}  // namespace users
