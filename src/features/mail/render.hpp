#pragma once

#include <string>
#include <string_view>

#include "kernel/clock.hpp"

// A message as it goes over the wire: RFC 5322, 2045 to 2047. Pure functions.
namespace mail {

struct Message {
  std::string from_name;
  std::string from;
  std::string to;
  std::string subject;
  std::string text;
  std::string html;
  std::string id;  // unique; without the domain
  Timestamp date;
};

// multipart/alternative, CRLF line ends, no line over 998 octets. Refuses line breaks in headers.
std::string render(const Message& message);

// How the body of a part travels.
enum class Encoding { seven_bit, quoted_printable, base64 };
Encoding encoding_for(std::string_view body);

// Lines end with LF before and CRLF after; all other bytes come back as they were.
std::string quoted_printable(std::string_view body);
std::string from_quoted_printable(std::string_view encoded);

// Lines of 76 characters.
std::string base64(std::string_view bytes);
std::string from_base64(std::string_view encoded);

// `name: value` with its CRLF, folded; encoded words where it is more than plain ASCII.
std::string header(std::string_view name, std::string_view value);

// RFC 5322 3.3: `Tue, 01 Jul 2025 10:00:00 +0000`.
std::string date_text(Timestamp at);

}  // namespace mail
