#pragma once

#include "http/authenticator.hpp"
#include "scim/scim.hpp"

namespace scim {

// A directory's token counts below /platform/v1/scim/ and nowhere else, and nothing else counts
// there.
class TokenAuthenticator final : public http::Authenticator {
 public:
  explicit TokenAuthenticator(const Scim& scim) : scim_(scim) {}

  std::optional<Caller> caller_of(sql::Transaction& tx, const http::Request& request, Timestamp now)
      override;
  void note_use(sql::Transaction& tx, const Caller& caller, Timestamp now) override;

 private:
  const Scim& scim_;
};

}  // namespace scim
