#pragma once

#include <cstdint>
#include <string>

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
  std::string brand = "Tenant Platform";
  std::string tls_cert;
  std::string tls_key;
  std::string secret_key_file;
  std::string rate_limit = "1200/300";
  std::string ns_domain = "ns.tenantd.internal";
  std::string cname_suffix = "cdn.tenantd.internal";
  std::uint32_t io_threads = 0;
  bool insecure_http = false;

  std::string store_path() const { return data + "/tenantd.db"; }
  std::string mail_path() const { return data + "/mail"; }
  std::string key_path() const { return secret_key_file.empty() ? data + "/secret.key" : secret_key_file; }
};

}  // namespace app
