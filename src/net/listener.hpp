#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "net/loop.hpp"

namespace net {

// The address is taken or is none of this machine, or the certificate cannot be read.
class CannotListen : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct ListenOptions {
  std::string host;
  std::uint16_t port = 0;  // 0 picks a free one
  unsigned threads = 0;    // 0: as many as cores, two at least
  std::string tls_cert;    // PEM files; empty: plain HTTP
  std::string tls_key;
  std::vector<std::string> trusted_proxies;
  Limits limits;
};

// Takes an address when it is made, and serves connections on several threads once it is started.
class Listener {
 public:
  // Throws CannotListen.
  explicit Listener(const ListenOptions& options);
  ~Listener();
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  void start(http::Handler& handler);

  std::uint16_t port() const;
  bool is_tls() const;

  // No new connections; running calls are answered. Returns when all is done, after 10 s at most.
  void stop();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace net
