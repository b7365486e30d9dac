#pragma once

#include <memory>

#include "app/config.hpp"
#include "kernel/clock.hpp"
#include "mail/transport.hpp"

namespace app {

// SMTP when the settings name a server, else the Maildir DATA/mail.
std::unique_ptr<mail::MailTransport> make_mail_transport(const Config& config, Clock& clock);

}  // namespace app
