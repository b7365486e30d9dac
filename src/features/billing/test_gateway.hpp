#pragma once

#include "billing/gateway.hpp"
#include "http/markers.hpp"
#include "http/response.hpp"
#include "kernel/call.hpp"
#include "kernel/crypto.hpp"

namespace billing {

struct CardEntry;
struct Confirmation;
struct Tokenized;

// The gateway that is built in. Card data comes to it from its own page alone, is looked at and
// forgotten; the nonce it answers with is its only memory, sealed with the platform's key.
class TestGateway final : public Gateway {
 public:
  explicit TestGateway(const crypto::Key& key) : key_(key) {}

  // Endpoints, in the order of routes.cpp.
  http::Document page(Call&);
  http::Document script(Call&);
  http::Document style(Call&);
  Tokenized tokenize(Call&, const CardEntry&);
  Tokenized confirm(Call&, const Confirmation&);

  std::string_view name() const override { return "test"; }
  std::optional<Redeemed> redeem(const std::string& nonce, Timestamp now) const override;

 private:
  const crypto::Key& key_;
};

// Brand and length by the leading digits, and the check digit (ISO/IEC 7812).
std::optional<Brand> brand_of(std::string_view digits);

}  // namespace billing
