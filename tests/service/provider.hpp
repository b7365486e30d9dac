#pragma once

#include <cjose/cjose.h>

#include <map>
#include <memory>
#include <string>

#include "http/client.hpp"
#include "kernel/clock.hpp"

namespace test_service {

// An OpenID Connect provider without sockets: the whole internet of a test. It signs its own
// tokens, and lies where it is told to.
class Provider final : public http::Client {
 public:
  static constexpr const char* issuer = "https://login.acme.test";

  // What differs from an honest answer, by name: claims (`aud=other`; times are seconds from now,
  // an empty value leaves a claim out), `alg`, `kid`, what the callback has: `error`, `state`,
  // `code`, and claims of the userinfo endpoint (`userinfo.sub=other`).
  using Lies = std::map<std::string, std::string>;

  explicit Provider(Clock& clock);

  // What a person does there: the path and query that the browser is sent back with.
  std::string sign_in(
      const std::string& authorization_url, const std::string& email, const Lies& lies
  );
  // Signs with another key from now on.
  void change_key();

  bool allows(std::string_view url) const override;
  std::optional<http::OutgoingAnswer> send(const http::OutgoingRequest& request) override;

  // False: nobody answers.
  bool is_reachable = true;
  // The issuer that the discovery document names.
  std::string named_issuer = issuer;
  // Requests that were made, by path.
  std::map<std::string, int> asked;

 private:
  struct Grant {
    std::string challenge;
    std::string id_token;
    std::string profile;
  };
  using Key = std::shared_ptr<cjose_jwk_t>;

  std::string id_token(const std::string& nonce, const std::string& email, const Lies& lies) const;
  std::string signed_text(const std::string& payload, const Lies& lies) const;
  std::string redeem(const http::OutgoingRequest& request);
  // What the userinfo endpoint says; empty for who has no access token.
  std::string profile(const http::OutgoingRequest& request) const;

  Clock& clock_;
  Key key_;
  int key_number_ = 0;
  std::map<std::string, Grant> grants_;
};

}  // namespace test_service
