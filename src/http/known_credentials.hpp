#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "http/request.hpp"
#include "kernel/crypto.hpp"

namespace http {

// Whose credentials were seen here, and from where: enough to count a call before the store is
// asked, never enough to let anybody in. Forgets what has not been used for long.
class KnownCredentials {
 public:
  explicit KnownCredentials(const crypto::Key& key) : key_(key) {}

  // What credentials and address come to; empty where there are no credentials.
  std::string mark_of(const Request& request, std::string_view address) const;

  // The name of the budget that they count against.
  std::optional<std::string> find(const std::string& mark);
  void learn(const std::string& mark, const std::string& name);
  void forget(const std::string& mark);

 private:
  static constexpr std::size_t generation_max = 32'768;

  const crypto::Key& key_;
  std::mutex mutex_;
  std::unordered_map<std::string, std::string> young_;
  std::unordered_map<std::string, std::string> old_;
};

}  // namespace http
