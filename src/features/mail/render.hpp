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
  std::string id;  // unique, hexadecimal
  Timestamp date;
};

// multipart/alternative, CRLF line ends, no line over 998 octets. Refuses control characters,
// line breaks among them, in what becomes a header.
std::string render(const Message& message);

// `name: value`, folded, with its CRLF; encoded words where the value is more than plain ASCII.
std::string header(std::string_view name, std::string_view value);

// RFC 5322 3.3: `Tue, 01 Jul 2025 10:00:00 +0000`.
std::string date_text(Timestamp at);

}  // namespace mail
