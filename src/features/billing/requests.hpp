#pragma once

#include "billing/billing.hpp"
#include "billing/countries.hpp"
#include "kernel/email_address.hpp"
#include "kernel/limited_text.hpp"

namespace billing {

using Line = LimitedText<120>;
using OptionalLine = std::optional<Line>;

// A line that must say something.
class RequiredLine {
 public:
  static constexpr std::size_t max_length = Line::max_length;

  static std::optional<RequiredLine> parse(std::string_view text) {
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return {};
    const auto line = Line::parse(text);
    if (!line) return {};
    RequiredLine made;
    made.text_ = line->text();
    return made;
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

// The published shape: fact sheet billing 10.
struct ProfileView {
  ProfileId id;
  AccountType account_type = AccountType::personal;
  std::string first_name;
  std::string last_name;
  std::optional<std::string> company;
  std::string address;
  std::optional<std::string> address2;
  std::string city;
  std::optional<std::string> state;
  std::string zipcode;
  std::string country;
  std::optional<std::string> telephone;
  std::optional<std::string> primary_email;
  std::optional<std::string> secondary_billing_email;
  std::optional<std::string> preferred_locale;
  std::optional<std::string> vat;
  std::optional<std::string> tax_id_type;
  std::string balance = "0";
  std::optional<Timestamp> next_bill_date;
  std::optional<std::string> card_number;
  std::optional<std::int64_t> card_expiry_month;
  std::optional<std::int64_t> card_expiry_year;
  std::optional<std::string> payment_gateway;
  std::optional<std::string> payment_first_name;
  std::optional<std::string> payment_last_name;
  std::optional<std::string> payment_email;
  std::optional<std::string> payment_address;
  std::optional<std::string> payment_address2;
  std::optional<std::string> payment_city;
  std::optional<std::string> payment_state;
  std::optional<std::string> payment_zipcode;
  std::optional<std::string> payment_country;
  bool is_partner = false;
  bool use_legacy = false;
  Timestamp created_on;
  Timestamp edited_on;
};
BOOST_DESCRIBE_STRUCT(
    ProfileView, (),
    (id, account_type, first_name, last_name, company, address, address2, city, state, zipcode,
     country, telephone, primary_email, secondary_billing_email, preferred_locale, vat, tax_id_type,
     balance, next_bill_date, card_number, card_expiry_month, card_expiry_year, payment_gateway,
     payment_first_name, payment_last_name, payment_email, payment_address, payment_address2,
     payment_city, payment_state, payment_zipcode, payment_country, is_partner, use_legacy,
     created_on, edited_on)
)

struct ProfileForm {
  RequiredLine first_name;
  RequiredLine last_name;
  RequiredLine address;
  OptionalLine address2;
  RequiredLine city;
  OptionalLine state;
  Country country;
  RequiredLine zipcode;
  std::optional<AccountType> account_type;
  OptionalLine company;
  OptionalLine vat;
  std::optional<LimitedText<20>> telephone;
  std::optional<EmailAddress> billing_email;
  std::optional<EmailAddress> secondary_billing_email;
  std::optional<LimitedText<35>> preferred_locale;
};
BOOST_DESCRIBE_STRUCT(
    ProfileForm, (),
    (first_name, last_name, address, address2, city, state, country, zipcode, account_type, company,
     vat, telephone, billing_email, secondary_billing_email, preferred_locale)
)

struct ContactChange {
  json::Patch<EmailAddress> billing_email;
  json::Patch<EmailAddress> secondary_billing_email;
  json::Patch<LimitedText<35>> preferred_locale;
};
BOOST_DESCRIBE_STRUCT(ContactChange, (), (billing_email, secondary_billing_email, preferred_locale))

// The published shape: fact sheet billing 11; brand, backup, gateway and creation are ours.
struct MethodView {
  MethodId id;
  MethodType type = MethodType::CREDIT_CARD;
  bool default_ = false;
  bool backup = false;
  Brand brand = Brand::visa;
  std::string last_four;
  std::string expiration_date;  // 2030-12
  std::optional<std::string> nick_name;
  std::optional<std::string> first_name;
  std::optional<std::string> last_name;
  std::optional<std::string> address;
  std::optional<std::string> address2;
  std::optional<std::string> city;
  std::optional<std::string> state;
  std::optional<std::string> zipcode;
  std::optional<std::string> country;
  std::string payment_gateway;
  Timestamp created_on;
};
BOOST_DESCRIBE_STRUCT(
    MethodView, (),
    (id, type, default_, backup, brand, last_four, expiration_date, nick_name, first_name,
     last_name, address, address2, city, state, zipcode, country, payment_gateway, created_on)
)

// Everything that the page of an account's billing shows; no profile yet is no refusal here.
// `paid_by`: the tenant whose own account pays for this one; none for that account itself.
struct BillingView {
  std::optional<std::string> paid_by;
  std::optional<ProfileView> profile;
  std::vector<MethodView> payment_methods;
};
BOOST_DESCRIBE_STRUCT(BillingView, (), (paid_by, profile, payment_methods))

struct MethodFilter : http::Query {
  std::optional<std::int64_t> page;
  std::optional<std::int64_t> per_page;
};
BOOST_DESCRIBE_STRUCT(MethodFilter, (), (page, per_page))

// The first method of an account is its primary one, whatever `default` says.
struct NewMethod {
  std::string payment_nonce;
  std::optional<std::string> payment_gateway;
  std::optional<bool> default_;
  std::optional<LimitedText<60>> nick_name;
  OptionalLine first_name;
  OptionalLine last_name;
  OptionalLine address;
  OptionalLine address2;
  OptionalLine city;
  OptionalLine state;
  std::optional<LimitedText<20>> zipcode;
  std::optional<Country> country;
};
BOOST_DESCRIBE_STRUCT(
    NewMethod, (),
    (payment_nonce, payment_gateway, default_, nick_name, first_name, last_name, address, address2,
     city, state, zipcode, country)
)

struct MethodChange {
  std::optional<LimitedText<60>> nick_name;
  OptionalLine first_name;
  OptionalLine last_name;
  OptionalLine address;
  OptionalLine address2;
  OptionalLine city;
  OptionalLine state;
  std::optional<LimitedText<20>> zipcode;
  std::optional<Country> country;
};
BOOST_DESCRIBE_STRUCT(
    MethodChange, (),
    (nick_name, first_name, last_name, address, address2, city, state, zipcode, country)
)

struct MethodReference {
  MethodId id;
};
BOOST_DESCRIBE_STRUCT(MethodReference, (), (id))

}  // namespace billing
