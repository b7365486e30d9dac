#pragma once

#include "credentials/credentials.hpp"
#include "json/types.hpp"
#include "kernel/email_address.hpp"

namespace credentials {

struct Forgot {
  EmailAddress email;
};
BOOST_DESCRIBE_STRUCT(Forgot, (), (email))

struct Reset {
  std::string token;
  Secret password;

  void prepare(Call&, const Credentials&);
  std::string hash;
};
BOOST_DESCRIBE_STRUCT(Reset, (), (token, password))

struct PasswordChange {
  Secret current_password;
  Secret new_password;

  void prepare(Call&, const Credentials&);
  sessions::PasswordTry tried;
  std::string hash;
};
BOOST_DESCRIBE_STRUCT(PasswordChange, (), (current_password, new_password))

struct LinkToken {
  std::string token;
};
BOOST_DESCRIBE_STRUCT(LinkToken, (), (token))

struct NewAddress {
  EmailAddress email;
};
BOOST_DESCRIBE_STRUCT(NewAddress, (), (email))

struct AddressView {
  std::string email;
  bool is_email_verified = false;
};
BOOST_DESCRIBE_STRUCT(AddressView, (), (email, is_email_verified))

// `needs`: the mailboxes whose link is still to be opened, `current_address` and `new_address`.
struct AddressChangeView {
  std::string email;
  std::vector<std::string> needs;
};
BOOST_DESCRIBE_STRUCT(AddressChangeView, (), (email, needs))

struct ApiKeyView {
  std::string api_key;
  std::optional<Timestamp> changed_at;
};
BOOST_DESCRIBE_STRUCT(ApiKeyView, (), (api_key, changed_at))

struct OriginCaKeyView {
  std::string origin_ca_key;
  std::optional<Timestamp> changed_at;
};
BOOST_DESCRIBE_STRUCT(OriginCaKeyView, (), (origin_ca_key, changed_at))

struct Done {
  bool is_done = true;
};
BOOST_DESCRIBE_STRUCT(Done, (), (is_done))

}  // namespace credentials
