#pragma once

#include <boost/describe.hpp>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "credentials/password_policy.hpp"
#include "http/markers.hpp"
#include "kernel/call.hpp"
#include "kernel/crypto.hpp"
#include "mail/mail.hpp"
#include "sessions/sessions.hpp"
#include "sql/table.hpp"
#include "users/users.hpp"

namespace credentials {

using MailedLinkId = Id<struct MailedLinkKind>;

// What opening a link proves. A change of the address needs the old and the new mailbox.
enum class Purpose { reset_password, verify_email, leave_address, take_address };
BOOST_DESCRIBE_ENUM(Purpose, reset_password, verify_email, leave_address, take_address)

// A link in a mail that only its reader can know; one of each purpose for a user.
struct MailedLink {
  MailedLinkId id;
  UserId user_id;
  Purpose purpose = Purpose::reset_password;
  EmailAddress email;  // what is verified, or the new address
  Concealed digest;
  Timestamp sent_at;
  Timestamp expires_at;
  std::optional<Timestamp> confirmed_at;
};
BOOST_DESCRIBE_STRUCT(
    MailedLink, (), (id, user_id, purpose, email, digest, sent_at, expires_at, confirmed_at)
)

// The payload of the job that answers a forgotten password.
struct Forgotten {
  std::string email;
};
BOOST_DESCRIBE_STRUCT(Forgotten, (), (email))

struct Forgot;
struct Reset;
struct PasswordChange;
struct LinkToken;
struct NewAddress;
struct AddressView;
struct AddressChangeView;
struct ApiKeyView;
struct OriginCaKeyView;
struct Done;

// Password, e-mail address and keys of a user, and the mails about them.
class Credentials {
 public:
  Credentials(
      users::Users& users, sessions::Sessions& sessions, mail::Mail& mail, const crypto::Key& key,
      PasswordPolicy policy
  )
      : users_(users), sessions_(sessions), mail_(mail), key_(key), policy_(std::move(policy)) {}

  // Endpoints, in the order of routes.cpp.
  Done forget_password(Call&, const Forgot&);
  Done reset_password(Call&, const Reset&);
  Done change_password(Call&, const PasswordChange&);
  AddressView verify_email(Call&, const LinkToken&);
  AddressView send_verification(Call&);
  AddressChangeView change_email(Call&, const NewAddress&);
  AddressChangeView confirm_email(Call&, const LinkToken&);
  ApiKeyView show_api_key(Call&);
  ApiKeyView change_api_key(Call&);
  OriginCaKeyView show_origin_ca_key(Call&);
  OriginCaKeyView change_origin_ca_key(Call&);

  // The jobs.
  void send_reset(Call&, const Forgotten&);
  void sweep(Call&);

  // For other features, and for what is prepared.
  const PasswordPolicy& policy() const { return policy_; }
  const sessions::Sessions& sessions() const { return sessions_; }
  bool has_link(Call&, const std::string& token, Purpose) const;
  // Tells the owner what has happened to their user, in a mail whose subject is this sentence.
  void notify(Call&, const users::User&, const std::string& what);
  // Where a user made by somebody else chooses a first password; to be mailed to the user alone.
  std::string first_password_link(Call&, const users::User&, Duration lifetime);

  // Connected by the wiring.
  std::function<void(Call&, const users::User&, const EmailAddress& old)> on_email_changed;
  std::function<bool(Call&, const UserId&)> allows_api_key = [](Call&, const UserId&) {
    return true;
  };

 private:
  // Refuses 61705 and 61706.
  MailedLink get_link(Call&, const std::string& token, Purpose) const;
  MailedLink get_change_link(Call&, const std::string& token) const;
  void finish_change(Call&, const MailedLink&);
  std::string renew(Call&, const users::User&, Purpose, const EmailAddress&, Duration lifetime);
  void remove_link(Call&, const UserId&, Purpose);
  bool was_just_sent(Call&, const UserId&, Purpose);
  void refuse_if_just_sent(Call&, const UserId&, Purpose);
  users::User verified_caller(Call&);
  users::User key_owner(Call&);
  void send_link(
      Call&, const EmailAddress& to, std::string_view intro, const std::string& page,
      const std::string& token, Timestamp expires_at
  );

  users::Users& users_;
  sessions::Sessions& sessions_;
  mail::Mail& mail_;
  const crypto::Key& key_;
  PasswordPolicy policy_;
};

}  // namespace credentials

template <>
struct sql::Table<credentials::MailedLink> {
  static constexpr std::string_view name = "mailed_links";
};
