#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace net {

// The proxies in front of this server, whose word about the client's address is taken.
class Proxies {
 public:
  explicit Proxies(std::vector<std::string> trusted = {}) : trusted_(std::move(trusted)) {}

  bool has(std::string_view address) const;

  // Who called `peer`, a trusted proxy: the last address of X-Forwarded-For that is no proxy
  // itself. What stands before it was written by the client.
  std::string client_of(std::string_view peer, std::string_view forwarded_for) const;

 private:
  std::vector<std::string> trusted_;
};

}  // namespace net
