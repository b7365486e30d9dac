#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/secret.hpp"

namespace http {

// A result that is sent as it is, without the envelope.
struct Document {
  std::string_view content_type;
  std::string body;
  std::string headers = {};  // further header lines, each ended by CRLF
  int status = 200;
};

// A document that a browser keeps as a file of this name.
Document file(std::string_view content_type, std::string_view name, std::string body = {});

// A cookie that an answer sets for HTTP alone, on this site; a lifetime of 0 removes it.
struct Cookie {
  std::string_view name;
  Secret value;
  std::int64_t lifetime_s = 0;
  bool is_secure = false;  // sent through TLS only
  // SameSite=Lax: comes along when another site sends the browser back to this one.
  bool is_lax = false;

  std::string text() const;
};

// What a sign-in leaves in the browser for the next one.
inline constexpr std::string_view device_cookie = "device";

// A result with cookies beside it. Stored answers (Idempotency-Key) are without them.
template <class Result>
struct WithCookies {
  Result result;
  std::vector<Cookie> cookies;
};

// One of the `messages` of an answer.
struct Message {
  int code = 0;
  std::string_view text;
};

// A result with messages beside it.
template <class Result>
struct WithMessages {
  Result result;
  std::vector<Message> messages;
};

// A result with a `result_info` of its own, as JSON.
template <class Result>
struct WithInfo {
  Result result;
  std::string info;
};

struct Response {
  int status = 200;
  std::string_view content_type = "application/json";
  std::string headers;  // further header lines, each ended by CRLF
  std::string body;

  void header(std::string_view name, std::string_view value) {
    headers += name;
    headers += ": ";
    headers += value;
    headers += "\r\n";
  }
  void clear() {
    status = 200;
    content_type = "application/json";
    headers.clear();
    body.clear();
  }
};

}  // namespace http
