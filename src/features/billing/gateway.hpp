#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/clock.hpp"
#include "kernel/secret.hpp"

namespace billing {

enum class Brand { visa, mastercard, amex, discover, unionpay };
BOOST_DESCRIBE_ENUM(Brand, visa, mastercard, amex, discover, unionpay)

// Why a card was declined, in the gateway's words.
enum class Decline {
  card_declined,
  insufficient_funds,
  lost_card,
  expired_card,
  incorrect_security_code,
  processing_error
};
BOOST_DESCRIBE_ENUM(
    Decline, card_declined, insufficient_funds, lost_card, expired_card, incorrect_security_code,
    processing_error
)

// What may be known of a card.
struct Card {
  Brand brand = Brand::visa;
  std::string last_four;
  std::int64_t expiry_month = 0;
  std::int64_t expiry_year = 0;
};

// What a nonce stood for: a card with the gateway's word for charging it, or why there is none.
struct Redeemed {
  Card card;
  Secret reference;
  std::optional<Decline> decline;
};

// Who takes card data and charges cards. Redeeming happens inside a transaction, so it needs no
// network: a gateway signs what it knows into its nonce, and the implementation verifies that.
class Gateway {
 public:
  virtual ~Gateway() = default;

  virtual std::string_view name() const = 0;
  // Nothing when the nonce is not this gateway's, or is too old.
  virtual std::optional<Redeemed> redeem(const std::string& nonce, Timestamp now) const = 0;
};

}  // namespace billing
