#pragma once

#include <string>
#include <string_view>

namespace http {

// A result that is sent as it is, without the envelope.
struct Document {
  std::string_view content_type;
  std::string body;
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
