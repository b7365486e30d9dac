#include "http/response.hpp"

#include <utility>

namespace http {

std::string Cookie::text() const {
  std::string line(name);
  line += '=' + value.reveal() + "; Path=/; HttpOnly; SameSite=" + (is_lax ? "Lax" : "Strict");
  line += "; Max-Age=" + std::to_string(lifetime_s);
  if (is_secure) line += "; Secure";
  return line;
}

Document file(std::string_view content_type, std::string_view name, std::string body) {
  std::string headers = "Content-Disposition: attachment; filename=\"";
  headers += name;
  headers += "\"\r\n";
  return {content_type, std::move(body), std::move(headers)};
}

}  // namespace http
