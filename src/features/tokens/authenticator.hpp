#pragma once

#include "http/authenticator.hpp"
#include "tokens/tokens.hpp"

namespace tokens {

// Authorization: Bearer. Refuses 6003 (malformed, unless a key pair was sent too), 9109 (unknown
// token, wrong network). A token that is of no use at the moment makes a caller who is not known:
// it can still be verified.
class TokenAuthenticator final : public http::Authenticator {
 public:
  TokenAuthenticator(const Tokens& tokens, const users::Users& users)
      : tokens_(tokens), users_(users) {}

  std::optional<Caller> caller_of(sql::Transaction& tx, const http::Request& request, Timestamp now)
      override;
  void note_use(sql::Transaction& tx, const Caller& caller, Timestamp now) override;

 private:
  const Tokens& tokens_;
  const users::Users& users_;
};

}  // namespace tokens
