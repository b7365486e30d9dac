#pragma once

#include <sys/socket.h>

#include <atomic>

#include "http/client.hpp"

namespace net {

// Whom this server may ask. The addresses that a name leads to count, not the name.
struct HttpsOptions {
  // Also addresses that are not public: a provider in the same house.
  bool allows_private = false;
  // Also http:// and this machine itself, for tests.
  bool is_insecure = false;
};

// True for an address that everybody on the internet reaches alike: not loopback, private, shared,
// link-local, multicast or reserved, also within IPv6.
bool is_public(const sockaddr& address);

// HTTPS through libcurl: 3 s to connect, 8 s in all, 256 KiB, no redirects, no proxy, and few at a
// time, so that servers that do not answer keep no threads from their work.
class HttpsClient final : public http::Client {
 public:
  explicit HttpsClient(HttpsOptions options) : options_(options) {}

  bool allows(std::string_view url) const override;
  std::optional<http::OutgoingAnswer> send(const http::OutgoingRequest& request) override;

 private:
  HttpsOptions options_;
  std::atomic<int> running_{0};
};

}  // namespace net
