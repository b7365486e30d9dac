#include "app/outside.hpp"

#include "net/dns.hpp"
#include "net/https.hpp"

namespace app {

namespace {

class Resolver final : public sso::TxtRecords {
 public:
  std::optional<std::vector<std::string>> look_up(const std::string& name) override {
    return net::look_up_txt(name);
  }
};

}  // namespace

std::unique_ptr<http::Client> make_web_client(const Config& config) {
  return std::make_unique<net::HttpsClient>(net::HttpsOptions{
      config.outgoing_private, config.outgoing_insecure});
}

std::unique_ptr<sso::TxtRecords> make_txt_records() { return std::make_unique<Resolver>(); }

}  // namespace app
