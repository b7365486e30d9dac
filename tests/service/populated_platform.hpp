#pragma once

#include "service/request_maker.hpp"
#include "service/test_platform.hpp"

namespace test_service {

// A platform on which each of two partners has something of everything: for tests that walk all
// endpoints. A feature adds to `populate` what the parameters of its paths stand for.
class PopulatedPlatform {
 public:
  explicit PopulatedPlatform(sql::Dialect dialect);

  TestPlatform& platform() { return platform_; }
  const Description& description() const { return description_; }

  Partner ann;  // the partner who is spoken of
  Partner eve;  // another one, and a stranger
  Names names;  // what Ann has
  Names eves;   // what Eve has
  Partner bob;  // a member of Ann's account who is nothing else
  Partner dan;  // invited to it, and has not answered

  // Signs in with the password everybody has; for what needs sudo it is given once more.
  Browser sign_in(const Partner& who, bool with_sudo = true);
  // A call that has to succeed; its result.
  boost::json::value done(
      const std::string& method, const std::string& path, const Partner* who,
      const std::string& body = {}
  );
  // A nonce of the test gateway, to be redeemed once.
  std::string nonce();

 private:
  std::string publish_terms();
  Names populate(const Partner& partner, const std::string& word);
  std::string add_admin(const Partner&);
  std::string add_member(const Names& names, const Partner& partner, const std::string& email);
  std::string code_from_mail();

  TestPlatform platform_;
  Description description_;
};

}  // namespace test_service
