#include "http/response.hpp"

namespace http {

std::string Cookie::text() const {
  std::string line(name);
  line += '=' + value.reveal() + "; Path=/; HttpOnly; SameSite=" + (is_lax ? "Lax" : "Strict");
  line += "; Max-Age=" + std::to_string(lifetime_s);
  if (is_secure) line += "; Secure";
  return line;
}

}  // namespace http
