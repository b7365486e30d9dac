#include "http/openapi.hpp"

#include <iostream>

#include "app/commands.hpp"
#include "app/outside.hpp"
#include "app/service.hpp"

namespace app {

namespace {

// Nothing is sent: the document needs the table of endpoints alone.
class NoMail final : public mail::MailTransport {
 public:
  void deliver(const mail::Envelope&) override {}
};

}  // namespace

int openapi(const std::string& which) {
  Config config;
  config.data = ":memory:";
  SystemClock clock;
  SystemRandom random;
  NoMail mail;
  const crypto::Key key;
  const auto web = make_web_client(config);
  const auto txt_records = make_txt_records();
  Service service(config, {clock, random, mail, key, *web, *txt_records});
  const bool is_own = which == "platform";
  std::cout << http::openapi::document(
      service.router, is_own ? "/platform/v1" : "/client/v4", is_own ? "Platform API" : "Tenant API"
  );
  return 0;
}

}  // namespace app
