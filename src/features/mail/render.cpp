#include "mail/render.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "kernel/check.hpp"
#include "mail/encoding.hpp"
#include "mail/errors.hpp"

namespace mail {

namespace {

constexpr std::string_view line_end = "\r\n";
constexpr std::string_view fold = "\r\n ";
constexpr std::size_t line_aim = 76;
constexpr std::size_t line_max = 998;
// `=?UTF-8?B?` and `?=`.
constexpr std::size_t word_frame = 12;

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U; }

void refuse_controls(std::string_view value) {
  if (std::any_of(value.begin(), value.end(), is_control)) refuse(errors::control_in_header);
}

bool is_ascii(std::string_view value) {
  return std::all_of(value.begin(), value.end(), [](char c) { return c >= ' ' && c < '\x7f'; });
}

// Comes out of a mail reader as it went in, without encoding.
bool is_plain(std::string_view value) {
  return is_ascii(value) && value.find("=?") == std::string_view::npos &&
         value.find("  ") == std::string_view::npos &&
         (value.empty() || (value.front() != ' ' && value.back() != ' '));
}

// Whether folding at spaces keeps every line short enough; the first word stays beside the name.
bool fits_when_folded(std::size_t used, std::string_view value) {
  auto width = used;
  for (const char c : value) {
    width = c == ' ' ? 1 : width + 1;
    if (width > line_aim) return false;
  }
  return true;
}

std::string folded(std::string line, std::string_view value) {
  auto width = line.size();
  while (!value.empty()) {
    const auto word = value.substr(0, value.find(' ', 1));
    if (width + word.size() > line_aim && word.front() == ' ') {
      line += line_end;
      width = 0;
    }
    line += word;
    width += word.size();
    value.remove_prefix(word.size());
  }
  return line;
}

// RFC 2047: a word a line, of at most 75 characters, none of which divides a character. `used`:
// how much of the first line is taken.
std::string encoded_words(std::string_view text, std::size_t used) {
  std::string out;
  while (!text.empty()) {
    const auto room = out.empty() ? line_aim - used : line_aim - 1;
    auto size = std::min((room - word_frame) / 4 * 3, text.size());
    // No character of UTF-8 has more than three bytes after its first.
    for (int i = 0; i < 3 && size < text.size() && continues_character(text[size]); ++i) --size;
    if (!out.empty()) out += fold;
    out += "=?UTF-8?B?" + base64(text.substr(0, size)) + "?=";
    text.remove_prefix(size);
  }
  return out;
}

// RFC 5322 3.2.4.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out += '"';
}

// For what is no text but addresses, numbers and words of the standards.
std::string structured(std::string_view name, std::string_view value) {
  refuse_controls(value);
  CHECK(is_ascii(value) && name.size() + value.size() < line_max);
  return fmt::format("{}: {}\r\n", name, value);
}

// Printable ASCII in which nothing could begin another address.
const std::string& checked(const std::string& address) {
  refuse_controls(address);
  CHECK(is_ascii(address) && address.find_first_of(" <>,;:\"") == std::string::npos);
  return address;
}

std::string from_header(const Message& message) {
  const auto& name = message.from_name;
  const auto address = fmt::format("<{}>", checked(message.from));
  if (name.empty()) return structured("From", address);
  refuse_controls(name);
  std::string line = "From: ";
  const auto plain = quoted(name);
  const bool fits = line.size() + plain.size() <= line_aim;
  line += is_plain(name) && fits ? plain : encoded_words(name, line.size());
  const auto width = line.size() - (line.rfind('\n') + 1);
  line += width + 1 + address.size() > line_aim ? fold : " ";
  return line + address + std::string(line_end);
}

std::string part(std::string_view type, std::string_view body) {
  const auto encoding = encoding_for(body);
  return structured("Content-Type", fmt::format("{}; charset=utf-8", type)) +
         structured("Content-Transfer-Encoding", name_of(encoding)) +
         fmt::format("\r\n{}\r\n", encoded(body, encoding));
}

std::string_view domain_of(std::string_view address) {
  return address.substr(std::min(address.size(), address.rfind('@') + 1));
}

}  // namespace

std::string header(std::string_view name, std::string_view value) {
  refuse_controls(value);
  auto line = fmt::format("{}: ", name);
  if (is_plain(value) && fits_when_folded(line.size(), value)) {
    line = folded(std::move(line), value);
  } else {
    line += encoded_words(value, line.size());
  }
  return line += line_end;
}

std::string date_text(Timestamp at) {
  constexpr std::array<std::string_view, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto date = calendar(at);
  return fmt::format(
      "{}, {:02} {} {:04} {:02}:{:02}:{:02} +0000", days[static_cast<std::size_t>(date.weekday)],
      date.day, months[static_cast<std::size_t>(date.month - 1)], date.year, date.hour, date.minute,
      date.second
  );
}

std::string render(const Message& message) {
  // No encoding makes "=_", and nobody knows the id before.
  const auto boundary = "=_" + message.id;
  auto text =
      from_header(message) + structured("To", checked(message.to)) +
      header("Subject", message.subject) + structured("Date", date_text(message.date)) +
      structured("Message-ID", fmt::format("<{}@{}>", message.id, domain_of(message.from))) +
      structured("MIME-Version", "1.0") + structured("Auto-Submitted", "auto-generated");
  text += fmt::format("Content-Type: multipart/alternative; boundary=\"{}\"\r\n\r\n", boundary);
  text += fmt::format("--{}\r\n{}", boundary, part("text/plain", message.text));
  text += fmt::format("--{}\r\n{}", boundary, part("text/html", message.html));
  return text += fmt::format("--{}--\r\n", boundary);
}

}  // namespace mail
