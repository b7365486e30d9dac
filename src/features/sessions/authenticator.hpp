#pragma once

#include "http/authenticator.hpp"
#include "sessions/sessions.hpp"

namespace sessions {

// The cookie of a signed-in browser; writes also need the header X-Csrf-Token, which another site
// cannot send. A cookie that is of no use makes a caller who is not known.
class SessionAuthenticator final : public http::Authenticator {
 public:
  SessionAuthenticator(const Sessions& sessions, const users::Users& users)
      : sessions_(sessions), users_(users) {}

  std::optional<Caller> caller_of(sql::Transaction& tx, const http::Request& request, Timestamp now)
      override;
  void note_use(sql::Transaction& tx, const Caller& caller, Timestamp now) override;

 private:
  const Sessions& sessions_;
  const users::Users& users_;
};

}  // namespace sessions
