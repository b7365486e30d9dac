#pragma once

#include <string>
#include <string_view>

// Bytes as plain ASCII lines: RFC 2045 6.7 and 6.8. Pure functions.
// What is decoded has LF line ends, and all other bytes as they were.
namespace mail {

// How the body of a part travels.
enum class Encoding { seven_bit, quoted_printable, base64 };

// As it is when it can, so that a link is whole in the file too; else what is shorter.
Encoding encoding_for(std::string_view body);
std::string_view name_of(Encoding encoding);
// With CRLF line ends.
std::string encoded(std::string_view body, Encoding encoding);

// Line breaks, tabs and the like.
bool is_control(char c);

// On one line.
std::string base64(std::string_view bytes);

}  // namespace mail
