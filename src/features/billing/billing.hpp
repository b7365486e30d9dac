#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "accounts/accounts.hpp"
#include "billing/gateway.hpp"
#include "subscriptions/subscriptions.hpp"

namespace billing {

using ProfileId = Id<struct BillingProfileKind>;
using MethodId = Id<struct PaymentMethodKind>;

// Steers taxes.
enum class AccountType { personal, business };
BOOST_DESCRIBE_ENUM(AccountType, personal, business)

// Who is billed for an account, as stored.
struct Profile {
  ProfileId id;
  AccountId account_id;
  TenantId tenant_id;
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
  std::optional<std::string> vat;
  std::optional<std::string> billing_email;
  std::optional<std::string> secondary_billing_email;
  std::optional<std::string> preferred_locale;
  Timestamp created_at;
  Timestamp modified_at;
};
BOOST_DESCRIBE_STRUCT(
    Profile, (),
    (id, account_id, tenant_id, account_type, first_name, last_name, company, address, address2,
     city, state, zipcode, country, telephone, vat, billing_email, secondary_billing_email,
     preferred_locale, created_at, modified_at)
)

enum class MethodType { CREDIT_CARD };
BOOST_DESCRIBE_ENUM(MethodType, CREDIT_CARD)

// The primary is charged first, then the backup, then the others.
enum class Position { primary, backup, other };
BOOST_DESCRIBE_ENUM(Position, primary, backup, other)

// Whose card it is, and the address that belongs to it.
struct Holder {
  std::optional<std::string> first_name;
  std::optional<std::string> last_name;
  std::optional<std::string> address;
  std::optional<std::string> address2;
  std::optional<std::string> city;
  std::optional<std::string> state;
  std::optional<std::string> zipcode;
  std::optional<std::string> country;
};
BOOST_DESCRIBE_STRUCT(
    Holder, (), (first_name, last_name, address, address2, city, state, zipcode, country)
)

// A means of payment, as stored.
struct Method {
  MethodId id;
  AccountId account_id;
  TenantId tenant_id;
  MethodType type = MethodType::CREDIT_CARD;
  Position position = Position::other;
  Brand brand = Brand::visa;
  std::string last_four;
  std::int64_t expiry_month = 0;
  std::int64_t expiry_year = 0;
  std::optional<std::string> nick_name;
  Holder holder;
  std::string gateway;
  Concealed reference_sealed;
  Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(
    Method, (),
    (id, account_id, tenant_id, type, position, brand, last_four, expiry_month, expiry_year,
     nick_name, holder, gateway, reference_sealed, created_at)
)

struct MethodPath : http::Path {
  AccountId account_id;
  MethodId payment_method_id;
};
BOOST_DESCRIBE_STRUCT(MethodPath, (), (account_id, payment_method_id))

struct ProfileView;
struct ProfileForm;
struct ContactChange;
struct MethodView;
struct MethodFilter;
struct BillingView;
struct NewMethod;
struct MethodChange;
struct MethodReference;

class Billing {
 public:
  // `key` seals what gateways call the means of payment.
  Billing(
      accounts::Accounts& accounts, tenants::Tenants& tenants, const Gateway& gateway,
      const crypto::Key& key
  )
      : accounts_(accounts), tenants_(tenants), gateway_(gateway), key_(key) {}

  // Endpoints, in the order of routes.cpp.
  BillingView show(Call&, const accounts::AccountPath&);
  ProfileView show_profile(Call&, const accounts::AccountPath&);
  ProfileView add_profile(Call&, const accounts::AccountPath&, const ProfileForm&);
  ProfileView put_profile(Call&, const accounts::AccountPath&, const ProfileForm&);
  ProfileView change_contact(Call&, const accounts::AccountPath&, const ContactChange&);
  void remove_profile(Call&, const accounts::AccountPath&);
  ProfileView show_own_profile(Call&);
  Page<MethodView> list_methods(Call&, const accounts::AccountPath&, const MethodFilter&);
  MethodView add_method(Call&, const accounts::AccountPath&, const NewMethod&);
  MethodView show_method(Call&, const MethodPath&);
  MethodView change_method(Call&, const MethodPath&, const MethodChange&);
  MethodReference remove_method(Call&, const MethodPath&);
  MethodView set_primary(Call&, const MethodPath&);
  MethodView set_backup(Call&, const MethodPath&);

  // For other features.
  bool has_profile(Call&, const AccountId&);
  std::int64_t count_methods(Call&, const AccountId&);
  void remove_all(Call&, const AccountId&);

 private:
  ProfileView view_of(Call&, const Profile&);
  Profile get_profile(Call&, const AccountId&);
  Method get_method(Call&, const MethodPath&);
  bool pays_for_something(Call&, const AccountId&);
  void move_to(Call&, Method&, Position);

  accounts::Accounts& accounts_;
  tenants::Tenants& tenants_;
  const Gateway& gateway_;
  const crypto::Key& key_;
};

}  // namespace billing

template <>
struct sql::Table<billing::Profile> {
  static constexpr std::string_view name = "billing_profiles";
};
template <>
struct sql::Table<billing::Method> {
  static constexpr std::string_view name = "payment_methods";
};
