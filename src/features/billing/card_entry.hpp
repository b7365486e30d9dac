#pragma once

#include <boost/describe.hpp>
#include <string>

#include "billing/gateway.hpp"
#include "json/types.hpp"

namespace billing {

// What the page of the test gateway sends to it, and nothing else ever sees.
struct CardEntry {
  Secret number;
  std::int64_t expiry_month = 0;
  std::int64_t expiry_year = 0;
  Secret security_code;
};
BOOST_DESCRIBE_STRUCT(CardEntry, (), (number, expiry_month, expiry_year, security_code))

struct Confirmation {
  std::string challenge;
  bool is_confirmed = false;
};
BOOST_DESCRIBE_STRUCT(Confirmation, (), (challenge, is_confirmed))

// A nonce, or a challenge that has to be confirmed before there is one.
struct Tokenized {
  json::Maybe<std::string> nonce;
  json::Maybe<std::string> challenge;
  Brand brand = Brand::visa;
  std::string last_four;
  std::int64_t expiry_month = 0;
  std::int64_t expiry_year = 0;
};
BOOST_DESCRIBE_STRUCT(
    Tokenized, (), (nonce, challenge, brand, last_four, expiry_month, expiry_year)
)

}  // namespace billing
