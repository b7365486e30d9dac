#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/call.hpp"
#include "kernel/crypto.hpp"
#include "kernel/email_address.hpp"
#include "kernel/id.hpp"
#include "mail/template.hpp"
#include "mail/transport.hpp"

namespace mail {

// The job that Mail::deliver runs; an outgoing one.
inline constexpr std::string_view deliver_job = "mail.deliver";

// The product's own names; templates have them as {{brand}} and {{public_url}}.
struct Settings {
  std::string from = "noreply@localhost";
  std::string brand = "Tenant Platform";
  std::string public_url;
};

// What a feature says to somebody. Subject and texts are templates, mostly its mail/*.txt and
// mail/*.html as embedded; a link stands alone on its line.
struct Letter {
  // What it achieves: two letters with the same key are one. `invitation:{id}:{sent_at}`.
  std::string key;
  EmailAddress to;
  std::string_view subject;
  std::string_view text;
  std::string_view html;
  Values values;
  // Whose letter it is; it does not go out when the account is deleted before.
  AccountId account_id;
};

// A letter on its way. The message is sealed: it may hold a link that is as good as a password.
struct Delivery {
  std::optional<AccountId> account_id;
  std::string to;
  std::string sealed;
};
BOOST_DESCRIBE_STRUCT(Delivery, (), (account_id, to, sealed))

class Mail {
 public:
  Mail(Settings settings, const crypto::Key& key, MailTransport& transport);

  // The letter goes out after this call has committed. Refuses a subject with a line break.
  void send(Call& call, const Letter& letter);

  // The job.
  void deliver(const Delivery& delivery);

  const Settings& settings() const { return settings_; }

 private:
  Settings settings_;
  const crypto::Key& key_;
  MailTransport& transport_;
};

}  // namespace mail
