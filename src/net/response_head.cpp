#include "net/response_head.hpp"

#include <array>
#include <charconv>
#include <ctime>
#include <string_view>

#include "kernel/clock.hpp"

namespace net {

namespace {

std::string_view reason(int status) {
  switch (status) {
    case 200: return "OK";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 402: return "Payment Required";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 413: return "Content Too Large";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 503: return "Service Unavailable";
    default: return "Answer";
  }
}

void put_number(std::string& out, std::size_t number, int base = 10) {
  std::array<char, 20> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, base).ptr;
  out.append(digits.data(), end);
}

// RFC 9110 5.6.7: Sun, 06 Nov 1994 08:49:37 GMT. Made once a second.
std::string_view date_line() {
  thread_local std::int64_t second = 0;
  thread_local std::string line;
  SystemClock clock;
  const auto now = clock.now();
  if (now.us / 1'000'000 == second) return line;
  second = now.us / 1'000'000;
  constexpr std::string_view days = "SunMonTueWedThuFriSat";
  constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
  const auto at = calendar(now);
  const auto name = [](std::string_view names, int index) {
    return names.substr(static_cast<std::size_t>(index) * 3, 3);
  };
  const auto two = [](int number) {
    return std::string{static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
  };
  line = "Date: ";
  line += name(days, at.weekday);
  line += ", " + two(at.day) + ' ';
  line += name(months, at.month - 1);
  line += ' ' + std::to_string(at.year) + ' ' + two(at.hour) + ':' + two(at.minute) + ':' +
          two(at.second) + " GMT\r\n";
  return line;
}

}  // namespace

void put_chunk(std::string& out, std::string_view data) {
  if (data.empty()) return;
  put_number(out, data.size(), 16);
  out += "\r\n";
  out += data;
  out += "\r\n";
}

void write_head(std::string& out, const http::Response& response, const HeadOptions& options) {
  out.clear();
  out += "HTTP/1.1 ";
  put_number(out, static_cast<std::size_t>(response.status));
  out += ' ';
  out += reason(response.status);
  out += "\r\nContent-Type: ";
  out += response.content_type;
  if (options.content_length) {
    out += "\r\nContent-Length: ";
    put_number(out, *options.content_length);
  } else {
    out += "\r\nTransfer-Encoding: chunked";
  }
  out += "\r\n";
  // Answers say what was true for one caller at one moment, unless they say otherwise.
  if (response.headers.find("Cache-Control: ") == std::string::npos) {
    out += "Cache-Control: no-store, no-cache, must-revalidate\r\n";
  }
  out +=
      "X-Content-Type-Options: nosniff\r\n"
      "X-Frame-Options: SAMEORIGIN\r\n";
  out += date_line();
  if (options.is_tls) out += "Strict-Transport-Security: max-age=31536000\r\n";
  if (options.closes) out += "Connection: close\r\n";
  out += response.headers;
  out += "\r\n";
}

}  // namespace net
