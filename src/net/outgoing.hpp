#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace net {

// smtp://user:password@host:port or smtps://…; STARTTLS is used where the server offers it, and
// demanded as soon as a user is named.
struct SmtpServer {
  std::string url;
  std::string ca_file;  // PEM; empty: the system's authorities
};

class CannotSend : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Hands one message (RFC 5322, CRLF) to the server: 10 s to connect, 30 s in all. Throws
// CannotSend,
// which never tells the password.
void send_mail(
    const SmtpServer& server, const std::string& from, const std::vector<std::string>& to,
    const std::string& message
);

}  // namespace net
