#include "billing/test_gateway.hpp"

#include <algorithm>
#include <array>

#include "billing/card_entry.hpp"
#include "billing/errors.hpp"
#include "billing_embedded.hpp"
#include "json/read.hpp"
#include "json/write.hpp"
#include "kernel/ids.hpp"

namespace billing {

namespace {

constexpr std::string_view nonce_purpose = "test_gateway.nonce";
constexpr std::string_view challenge_purpose = "test_gateway.challenge";
// The page says the same of itself but for who may frame it.
constexpr std::string_view page_policy =
    "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; "
    "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'\r\n"
    "Referrer-Policy: no-referrer\r\n";
constexpr Duration lifetime = std::chrono::minutes(15);

// What becomes of a test card; README.md has the list for people.
struct TestCard {
  std::string_view number;
  std::optional<Decline> decline = {};
  bool needs_confirmation = false;
  bool is_charge_failing = false;
};
constexpr std::array<TestCard, 14> test_cards{{
    {"4242424242424242"},
    {"5555555555554444"},
    {"378282246310005"},
    {"6011111111111117"},
    {"6200000000000005"},
    {"4000000000003220", {}, true},
    {"4000008400001629", Decline::card_declined, true},
    {"4000000000000002", Decline::card_declined},
    {"4000000000009995", Decline::insufficient_funds},
    {"4000000000009987", Decline::lost_card},
    {"4000000000000069", Decline::expired_card},
    {"4000000000000127", Decline::incorrect_security_code},
    {"4000000000000119", Decline::processing_error},
    {"4000000000000341", {}, false, true},
}};

// What a nonce or a challenge holds. The number is not among it.
struct Held {
  std::string id;
  Brand brand = Brand::visa;
  std::string last_four;
  std::int64_t expiry_month = 0;
  std::int64_t expiry_year = 0;
  std::optional<Decline> decline;
  bool is_charge_failing = false;
  Timestamp until;
};
BOOST_DESCRIBE_STRUCT(
    Held, (), (id, brand, last_four, expiry_month, expiry_year, decline, is_charge_failing, until)
)

std::string digits_of(const std::string& text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      digits += c;
    } else if (c != ' ' && c != '-') {
      return {};
    }
  }
  return digits;
}

bool has_check_digit(std::string_view digits) {
  int sum = 0;
  bool is_doubled = false;
  for (auto at = digits.rbegin(); at != digits.rend(); ++at) {
    int value = *at - '0';
    if (is_doubled) value = value > 4 ? value * 2 - 9 : value * 2;
    sum += value;
    is_doubled = !is_doubled;
  }
  return sum % 10 == 0;
}

bool is_security_code(const std::string& code, Brand brand) {
  const std::size_t length = brand == Brand::amex ? 4 : 3;
  return code.size() == length && digits_of(code).size() == length;
}

// A card is good until the end of its month.
bool is_expired(const CardEntry& entry, Timestamp now) {
  const auto today = calendar(now);
  return entry.expiry_year < today.year ||
         (entry.expiry_year == today.year && entry.expiry_month < today.month);
}

std::string sealed(const crypto::Key& key, const Held& held, std::string_view purpose) {
  return key.seal(Secret(json::to_text(held)), purpose);
}

std::optional<Held> opened(
    const crypto::Key& key, const std::string& text, std::string_view purpose, Timestamp now
) {
  const auto plain = key.open(text, purpose);
  if (!plain) return {};
  auto held = json::from_text<Held>(plain->reveal());
  if (now > held.until) return {};
  return held;
}

Tokenized answer_of(const Held& held) {
  Tokenized answer;
  answer.brand = held.brand;
  answer.last_four = held.last_four;
  answer.expiry_month = held.expiry_month;
  answer.expiry_year = held.expiry_year;
  return answer;
}

}  // namespace

std::optional<Brand> brand_of(std::string_view digits) {
  const auto begins = [&](std::string_view with) { return digits.starts_with(with); };
  if (!has_check_digit(digits)) return {};
  if (begins("34") || begins("37")) {
    return digits.size() == 15 ? std::optional(Brand::amex) : std::nullopt;
  }
  if (digits.size() != 16) return {};
  if (begins("4")) return Brand::visa;
  if (digits >= "51" && digits < "56") return Brand::mastercard;
  if (begins("6011") || begins("65")) return Brand::discover;
  if (begins("62")) return Brand::unionpay;
  return {};
}

http::Document TestGateway::page(Call&) {
  return {"text/html; charset=utf-8", std::string(embedded::card_html), std::string(page_policy)};
}

http::Document TestGateway::script(Call&) {
  return {"text/javascript; charset=utf-8", std::string(embedded::card_js)};
}

http::Document TestGateway::style(Call&) {
  return {"text/css; charset=utf-8", std::string(embedded::card_css)};
}

Tokenized TestGateway::tokenize(Call& call, const CardEntry& entry) {
  const Secret digits(digits_of(entry.number.reveal()));
  const auto brand = brand_of(digits.reveal());
  if (!brand) refuse(errors::invalid_number, "/number");
  const auto is_this = [&](const TestCard& one) { return one.number == digits.reveal(); };
  const auto* const card = std::find_if(test_cards.begin(), test_cards.end(), is_this);
  if (card == test_cards.end()) refuse(errors::not_a_test_card, "/number");
  if (entry.expiry_month < 1 || entry.expiry_month > 12 || is_expired(entry, call.now)) {
    refuse(errors::expired_card, "/expiry_month");
  }
  if (!is_security_code(entry.security_code.reveal(), *brand)) {
    refuse(errors::invalid_code, "/security_code");
  }
  Held held;
  held.id = call.ids.random_hex(16);
  held.brand = *brand;
  held.last_four = digits.reveal().substr(digits.reveal().size() - 4);
  held.expiry_month = entry.expiry_month;
  held.expiry_year = entry.expiry_year;
  held.decline = card->decline;
  held.is_charge_failing = card->is_charge_failing;
  held.until = call.now + lifetime;
  auto answer = answer_of(held);
  if (card->needs_confirmation) {
    answer.challenge.emplace(sealed(key_, held, challenge_purpose));
  } else {
    answer.nonce.emplace(sealed(key_, held, nonce_purpose));
  }
  return answer;
}

Tokenized TestGateway::confirm(Call& call, const Confirmation& given) {
  auto held = opened(key_, given.challenge, challenge_purpose, call.now);
  if (!held) refuse(errors::unknown_challenge, "/challenge");
  if (!given.is_confirmed) refuse(errors::not_confirmed, "/is_confirmed");
  auto answer = answer_of(*held);
  answer.nonce.emplace(sealed(key_, *held, nonce_purpose));
  return answer;
}

std::optional<Redeemed> TestGateway::redeem(const std::string& nonce, Timestamp now) const {
  const auto held = opened(key_, nonce, nonce_purpose, now);
  if (!held) return {};
  const Card card{held->brand, held->last_four, held->expiry_month, held->expiry_year};
  const std::string_view word = held->is_charge_failing ? "failing:" : "charging:";
  return Redeemed{card, Secret(std::string(word) + held->id), held->decline};
}

}  // namespace billing
