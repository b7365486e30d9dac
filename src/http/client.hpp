#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kernel/secret.hpp"

namespace http {

// A request of ours to a server of others. With a body it is a POST of a form, else a GET.
struct OutgoingRequest {
  std::string url;
  Secret form;
  // Basic authentication; an empty name is none.
  std::string user_name;
  Secret password;
  // A token (RFC 6750); empty is none.
  Secret bearer = {};
};

struct OutgoingAnswer {
  int status = 0;
  std::string body;
};

// Asks servers of others. Never inside a transaction that writes: what is slow is prepared, or a
// job.
class Client {
 public:
  virtual ~Client() = default;
  // True when an address may be asked at all: https, in most cases.
  virtual bool allows(std::string_view url) const = 0;
  // Nothing when there was no answer, or none that was small and quick enough. Redirects are
  // answers.
  virtual std::optional<OutgoingAnswer> send(const OutgoingRequest& request) = 0;
};

}  // namespace http
