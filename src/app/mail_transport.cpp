#include "app/mail_transport.hpp"

#include "mail/maildir.hpp"
#include "net/outgoing.hpp"

namespace app {

namespace {

class SmtpTransport final : public mail::MailTransport {
 public:
  explicit SmtpTransport(const Config& config) : server_{config.smtp_url, config.smtp_ca_file} {}

  void deliver(const mail::Envelope& envelope) override {
    net::send_mail(server_, envelope.from, {envelope.to}, envelope.message);
  }

 private:
  net::SmtpServer server_;
};

}  // namespace

std::unique_ptr<mail::MailTransport> make_mail_transport(const Config& config, Clock& clock) {
  if (config.smtp_url.empty()) return std::make_unique<mail::Maildir>(config.mail_path(), clock);
  return std::make_unique<SmtpTransport>(config);
}

}  // namespace app
