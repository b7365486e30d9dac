#pragma once

#include <stdexcept>
#include <string>

namespace mail {

// A message ready to go. `message` is RFC 5322 with CRLF line ends.
struct Envelope {
  std::string from;
  std::string to;
  std::string message;
};

// The message was not accepted; what() says why. It is tried again later.
class DeliveryFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Where mail goes: SMTP, a Maildir, a test's list. Must answer within the lease of a job, 60 s.
class MailTransport {
 public:
  virtual ~MailTransport() = default;
  virtual void deliver(const Envelope& envelope) = 0;
};

}  // namespace mail
