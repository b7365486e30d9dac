#pragma once

#include <filesystem>
#include <string>

#include "kernel/clock.hpp"
#include "mail/transport.hpp"

namespace mail {

// Delivers into a Maildir, which it makes where there is none: each message is a file of its own in
// `new`, durable when deliver() returns. Lines end with LF there, as everywhere on disk.
class Maildir final : public MailTransport {
 public:
  Maildir(std::filesystem::path folder, Clock& clock);

  void deliver(const Envelope& envelope) override;

 private:
  std::string next_name() const;

  std::filesystem::path folder_;
  Clock& clock_;
  std::string host_;
};

}  // namespace mail
