#include "sessions/device.hpp"

#include <arpa/inet.h>

#include <array>
#include <span>
#include <utility>

namespace sessions {

namespace {

constexpr std::size_t random_length = 32;
constexpr std::size_t network_bytes = 8;

// A word of the user agent and what it stands for. The first that occurs counts: many browsers also
// name those they resemble.
using Names = std::pair<std::string_view, std::string_view>;
constexpr std::array<Names, 10> browsers{{
    {"Edg/", "Edge"},
    {"EdgA/", "Edge"},
    {"OPR/", "Opera"},
    {"SamsungBrowser/", "Samsung Internet"},
    {"FxiOS/", "Firefox"},
    {"Firefox/", "Firefox"},
    {"CriOS/", "Chrome"},
    {"Chrome/", "Chrome"},
    {"Safari/", "Safari"},
    {"curl/", "curl"},
}};
constexpr std::array<Names, 7> systems{{
    {"iPhone", "iPhone"},
    {"iPad", "iPad"},
    {"Android", "Android"},
    {"Windows", "Windows"},
    {"Macintosh", "macOS"},
    {"CrOS", "ChromeOS"},
    {"Linux", "Linux"},
}};

template <std::size_t Count>
std::string_view first_named(const std::array<Names, Count>& names, std::string_view user_agent) {
  for (const auto& [word, meaning] : names) {
    if (user_agent.find(word) != std::string_view::npos) return meaning;
  }
  return {};
}

}  // namespace

std::string device_text(std::string_view user_agent) {
  const auto browser = first_named(browsers, user_agent);
  const auto system = first_named(systems, user_agent);
  if (browser.empty() && system.empty()) return "Unknown device";
  if (system.empty()) return std::string(browser);
  return std::string(browser.empty() ? "A browser" : browser) + " on " + std::string(system);
}

std::string place_text(const std::string& ip) {
  in6_addr address{};
  if (inet_pton(AF_INET6, ip.c_str(), &address) != 1 || IN6_IS_ADDR_V4MAPPED(&address)) return ip;
  return crypto::hex(std::span<const unsigned char>(address.s6_addr, network_bytes)) + "/64";
}

std::string device_mark(const crypto::Key& key, const UserId& user_id, std::string_view random) {
  std::string text = "device ";
  text += user_id.text();
  text += random;
  return std::string(random) + key.keyed_digest(text);
}

bool is_device_of(const crypto::Key& key, const UserId& user_id, std::string_view mark) {
  return mark.size() > random_length &&
         mark == device_mark(key, user_id, mark.substr(0, random_length));
}

}  // namespace sessions
