#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace app {

// Every setting of the program. One description in config.cpp makes flags, environment variables
// and the keys of the configuration file of them.
struct Config {
  std::string data;  // folder of the store, the keys and the mail
  std::string database;
  std::string listen = "127.0.0.1:8787";
  std::string admin_listen = "127.0.0.1:8788";
  std::string public_url;
  std::string smtp_url;
  std::string mail_from;
  std::string smtp_ca_file;
  std::string brand = "Tenant Platform";
  std::string tls_cert;
  std::string tls_key;
  std::string secret_key_file;
  std::uint32_t password_min_length = 12;
  std::string breached_passwords;
  std::string rate_limit = "1200/300";
  std::string address_rate_limit = "200/1";
  std::vector<std::string> trusted_proxies;
  std::string ns_domain = "ns.tenantd.internal";
  std::string cname_suffix = "cdn.tenantd.internal";
  std::uint32_t io_threads = 0;
  bool insecure_http = false;
  bool outgoing_private = false;
  bool outgoing_insecure = false;

  // ":memory:" holds a store that is never kept: for what needs no store at all.
  std::string store_path() const { return data == ":memory:" ? data : data + "/tenantd.db"; }
  std::string mail_path() const { return data + "/mail"; }
  std::string key_path() const {
    return secret_key_file.empty() ? data + "/secret.key" : secret_key_file;
  }
};

// Wrong use: told in one sentence, exit code 2.
class WrongUse : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Declares every setting on the command line `app`.
void add_settings(CLI::App& app, Config& config);

// The arguments, with a flag for each setting that the environment has and they do not:
// flag before environment before configuration file.
std::vector<std::string> with_environment(const CLI::App& app, int argc, const char* const* argv);

// Fills what follows from other settings and refuses what cannot be (WrongUse).
void complete(Config& config);

struct Address {
  std::string host;
  std::uint16_t port = 0;

  bool is_loopback() const;
};
// ADDR:PORT or [ADDR]:PORT. Throws WrongUse.
Address parse_address(const std::string& text);

}  // namespace app
