#pragma once

#include "http/authenticator.hpp"
#include "users/users.hpp"

namespace users {

// X-Auth-Email with X-Auth-Key. Refuses 6003 (malformed), 9106 (one of the two, or an Authorization
// of another scheme than Bearer), 9103 (unknown key). Without any of them an Origin CA Key
// (X-Auth-User-Service-Key) is looked at: 6003, 60804 (unknown), 60805 (not for this call).
class KeyAuthenticator final : public http::Authenticator {
 public:
  explicit KeyAuthenticator(const Users& users) : users_(users) {}

  std::optional<Caller> caller_of(sql::Transaction& tx, const http::Request& request, Timestamp now)
      override;

 private:
  [[noreturn]] void refuse_service_key(sql::Transaction& tx, std::string_view key);
  Caller key_owner(sql::Transaction& tx, const EmailAddress& email, std::string_view key);

  const Users& users_;
};

}  // namespace users
