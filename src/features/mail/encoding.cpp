#include "mail/encoding.hpp"

#include <algorithm>
#include <cstdint>

#include "kernel/check.hpp"

namespace mail {

namespace {

// RFC 5322 2.1.1, without the CRLF; RFC 2045 6.7 and 6.8.
constexpr std::size_t line_max = 998;
constexpr std::size_t encoded_line_max = 76;

constexpr std::string_view hex_digits = "0123456789ABCDEF";
constexpr std::string_view base64_digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

unsigned byte_of(char c) { return static_cast<unsigned char>(c); }

bool is_printable(char c) { return c > ' ' && c < '\x7f'; }

bool travels_as_it_is(std::string_view body) {
  std::size_t width = 0;
  for (const char c : body) {
    if (!is_printable(c) && c != ' ' && c != '\t' && c != '\n') return false;
    width = c == '\n' ? 0 : width + 1;
    if (width > line_max) return false;
  }
  return true;
}

// Appends pieces of one to three characters; breaks lines softly before they are too long.
class SoftLines {
 public:
  void put(std::string_view piece) {
    if (width_ + piece.size() >= encoded_line_max) {
      text += "=\r\n";
      width_ = 0;
    }
    text += piece;
    width_ += piece.size();
  }
  void end_line() {
    text += "\r\n";
    width_ = 0;
  }

  std::string text;

 private:
  std::size_t width_ = 0;
};

std::string escaped(char c) {
  return {'=', hex_digits[byte_of(c) >> 4U], hex_digits[byte_of(c) & 15U]};
}

std::string quoted_printable(std::string_view body) {
  SoftLines lines;
  for (std::size_t i = 0; i < body.size(); ++i) {
    const char c = body[i];
    if (c == '\n') {
      lines.end_line();
      continue;
    }
    const bool ends_line = i + 1 == body.size() || body[i + 1] == '\n';
    const bool is_blank = c == ' ' || c == '\t';
    if (is_blank ? !ends_line : is_printable(c) && c != '=') {
      lines.put({&c, 1});
    } else {
      lines.put(escaped(c));
    }
  }
  return lines.text;
}

std::string with_crlf(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') out += '\r';
    out += c;
  }
  return out;
}

}  // namespace

bool is_control(char c) { return byte_of(c) < 0x20 || byte_of(c) == 0x7f; }

Encoding encoding_for(std::string_view body) {
  if (travels_as_it_is(body)) return Encoding::seven_bit;
  const auto escapes = std::count_if(body.begin(), body.end(), [](char c) {
    return !is_printable(c) && c != ' ' && c != '\n';
  });
  // An escape has three characters for one, base64 four for three.
  const bool is_mostly_plain = static_cast<std::size_t>(escapes) * 6 < body.size();
  return is_mostly_plain ? Encoding::quoted_printable : Encoding::base64;
}

std::string_view name_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::seven_bit: return "7bit";
    case Encoding::quoted_printable: return "quoted-printable";
    case Encoding::base64: return "base64";
  }
  CHECK(false);
  return {};
}

std::string base64(std::string_view bytes) {
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const auto group = bytes.substr(i, 3);
    std::uint32_t bits = 0;
    for (std::size_t k = 0; k < 3; ++k)
      bits = bits << 8U | (k < group.size() ? byte_of(group[k]) : 0);
    for (std::size_t k = 0; k < 4; ++k) {
      const auto digit = bits >> (18 - 6 * k) & 63U;
      text += k <= group.size() ? base64_digits[digit] : '=';
    }
  }
  return text;
}

std::string encoded(std::string_view body, Encoding encoding) {
  if (encoding == Encoding::seven_bit) return with_crlf(body);
  if (encoding == Encoding::quoted_printable) return quoted_printable(body);
  const auto all = base64(with_crlf(body));
  std::string text;
  for (std::size_t i = 0; i < all.size(); i += encoded_line_max) {
    text += all.substr(i, encoded_line_max);
    text += "\r\n";
  }
  return text;
}

}  // namespace mail
