#pragma once

#include <optional>

#include "http/request.hpp"
#include "http/response.hpp"
#include "kernel/call.hpp"
#include "kernel/crypto.hpp"

namespace http {

// Idempotency-Key on writes: the answer is stored in the transaction of the effect and given again,
// byte for byte, to the same caller with the same key and request for seven days. Answers that
// hold a secret are stored sealed.
class Idempotency {
 public:
  explicit Idempotency(const crypto::Key& key) : key_(key) {}

  // Fills the response and is true when this call was answered before. Refuses 60003 when the key
  // was used for another request, 60004 when it is no key.
  bool replay(Call& call, const Request& request, Response& response) const;

  void remember(Call& call, const Request& request, const Response& response, bool is_secret) const;

  // Forgets what is older than seven days; at most `count` answers at a time.
  static std::int64_t forget_old(sql::Transaction& tx, Timestamp now, std::int64_t count);

 private:
  const crypto::Key& key_;
};

}  // namespace http
