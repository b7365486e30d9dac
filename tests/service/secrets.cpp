#include "service/secrets.hpp"

#include <algorithm>
#include <array>
#include <boost/json/parse.hpp>

namespace test_service {

namespace {

// Whoever adds a feature with a secret of a new name adds the name here.
constexpr std::array secret_members{
    "api_key",       "password",    "new_password", "current_password", "csrf_token",
    "token",         "code",        "secret",       "client_secret",    "value",
    "number",        "cvc",         "nonce",        "otpauth_url",      "backup_codes",
    "recovery_code", "backup_code", "scim_token",   "setup_token"};

// Shorter ones occur by chance. Of what has a `value`, tokens alone are so long.
constexpr std::size_t shortest = 12;
constexpr std::size_t shortest_value = 40;

constexpr std::size_t link_digits = 64;

}  // namespace

void Secrets::look_at_body(const std::string& body) {
  boost::system::error_code error;
  const auto value = boost::json::parse(body, error);
  if (!error) look_at(value);
}

void Secrets::look_at_headers(const std::string& headers) {
  constexpr std::string_view start = "Set-Cookie: ";
  for (auto at = headers.find(start); at != std::string::npos; at = headers.find(start, at + 1)) {
    const auto equals = headers.find('=', at);
    add(std::string_view(headers).substr(equals + 1, headers.find(';', at) - equals - 1));
  }
}

void Secrets::look_at_header(std::string_view name, std::string_view value) {
  if (name == "X-Auth-Key" || name == "X-Csrf-Token") add(value);
  if (name == "Authorization") add(value.substr(value.find(' ') + 1));
}

void Secrets::look_at_mail(const std::string& message) {
  for (const std::string_view start : {"?code=3D", "?token=3D"}) {
    for (auto at = message.find(start); at != std::string::npos; at = message.find(start, at + 1)) {
      std::string digits;
      for (auto i = at + start.size(); i < message.size() && digits.size() < link_digits; ++i) {
        if (message.compare(i, 3, "=\r\n") == 0) {
          i += 2;
        } else {
          digits += message[i];
        }
      }
      add(digits);
    }
  }
}

std::vector<std::string> Secrets::found_in(std::string_view place, std::string_view text) const {
  std::vector<std::string> found;
  for (const auto& secret : known_) {
    const auto at = text.find(secret);
    if (at == std::string_view::npos) continue;
    const auto before = text.substr(at < 60 ? 0 : at - 60, std::min<std::size_t>(at, 60));
    found.push_back(
        "a secret (" + secret.substr(0, 4) + "...) is in " + std::string(place) +
        " after: " + std::string(before)
    );
  }
  return found;
}

void Secrets::look_at(const boost::json::value& value) {
  if (const auto* object = value.if_object()) {
    for (const auto& [name, member] : *object) look_at_member(name, member);
  } else if (const auto* array = value.if_array()) {
    for (const auto& item : *array) look_at(item);
  }
}

void Secrets::look_at_member(std::string_view name, const boost::json::value& value) {
  // What proves a domain stands in its DNS, for all to read.
  if (name == "verification") return;
  const bool is_secret =
      std::find(secret_members.begin(), secret_members.end(), name) != secret_members.end();
  const auto least = name == "value" ? shortest_value : shortest;
  if (is_secret && value.is_string() && value.as_string().size() >= least) add(value.as_string());
  if (is_secret && value.is_array()) {
    for (const auto& item : value.as_array()) {
      if (item.is_string()) add(item.as_string());
    }
  }
  look_at(value);
}

void Secrets::add(std::string_view secret) {
  if (secret.size() >= shortest) known_.emplace(secret);
}

}  // namespace test_service
