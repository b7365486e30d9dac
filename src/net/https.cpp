#include "net/https.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <span>

#include "kernel/logging.hpp"
#include "net/curl.hpp"

namespace net {

namespace {

constexpr long connect_ms = 3'000;
constexpr long total_ms = 8'000;
constexpr std::size_t body_max = std::size_t{256} * 1024;
constexpr std::size_t url_max = 2048;
constexpr int running_max = 2;

struct Network {
  std::array<unsigned char, 16> address;
  unsigned bits;
};

// What is not public, as IPv6; IPv4 is mapped (::ffff:0:0/96). RFC 6890 and the registries.
constexpr std::array<Network, 16> reserved_v4{{
    {{0, 0, 0, 0}, 8},
    {{10, 0, 0, 0}, 8},
    {{100, 64, 0, 0}, 10},
    {{127, 0, 0, 0}, 8},
    {{169, 254, 0, 0}, 16},
    {{172, 16, 0, 0}, 12},
    {{192, 0, 0, 0}, 24},
    {{192, 0, 2, 0}, 24},
    {{192, 88, 99, 0}, 24},
    {{192, 168, 0, 0}, 16},
    {{198, 18, 0, 0}, 15},
    {{198, 51, 100, 0}, 24},
    {{203, 0, 113, 0}, 24},
    {{224, 0, 0, 0}, 4},
    {{240, 0, 0, 0}, 4},
    {{255, 255, 255, 255}, 32},
}};
// All that is public in IPv6 begins with 001.
constexpr Network global_v6{{0x20}, 3};
constexpr std::array<Network, 4> reserved_v6{{
    {{0x20, 0x01, 0x00, 0x00}, 23},
    {{0x20, 0x01, 0x0d, 0xb8}, 32},
    {{0x20, 0x02}, 16},
    {{0x3f, 0xff}, 20},
}};

bool is_in(std::span<const unsigned char> address, const Network& network) {
  for (unsigned bit = 0; bit < network.bits; ++bit) {
    const auto mask = static_cast<unsigned char>(0x80U >> (bit % 8));
    if (((address[bit / 8] ^ network.address[bit / 8]) & mask) != 0) return false;
  }
  return true;
}

template <std::size_t Count>
bool is_in_any(std::span<const unsigned char> address, const std::array<Network, Count>& networks) {
  return std::any_of(networks.begin(), networks.end(), [&](const Network& network) {
    return is_in(address, network);
  });
}

bool is_loopback(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in v4{};
    std::memcpy(&v4, &address, sizeof v4);
    return (ntohl(v4.sin_addr.s_addr) >> 24U) == 127;
  }
  if (address.sa_family != AF_INET6) return false;
  sockaddr_in6 v6{};
  std::memcpy(&v6, &address, sizeof v6);
  return IN6_IS_ADDR_LOOPBACK(&v6.sin6_addr);
}

curl_socket_t open_socket(void* user, curlsocktype, curl_sockaddr* to) {
  const auto& options = *static_cast<const HttpsOptions*>(user);
  const bool is_allowed = is_public(to->addr) || options.is_insecure ||
                          (options.allows_private && !is_loopback(to->addr));
  if (!is_allowed) return CURL_SOCKET_BAD;
  return ::socket(to->family, to->socktype | SOCK_CLOEXEC, to->protocol);
}

std::size_t take_body(char* data, std::size_t size, std::size_t count, void* user) {
  auto& body = *static_cast<std::string*>(user);
  if (body.size() + size * count > body_max) return 0;
  body.append(data, size * count);
  return size * count;
}

void set_limits(CURL* handle, HttpsOptions& options) {
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, options.is_insecure ? "http,https" : "https");
  curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(handle, CURLOPT_PROXY, "");
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, connect_ms);
  curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, total_ms);
  curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, &open_socket);
  curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, &options);
}

void set_request(CURL* handle, const http::OutgoingRequest& request) {
  curl_easy_setopt(handle, CURLOPT_URL, request.url.c_str());
  const auto& form = request.form.reveal();
  if (!form.empty()) {
    curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE, static_cast<long>(form.size()));
    curl_easy_setopt(handle, CURLOPT_POSTFIELDS, form.c_str());
  }
  const auto& bearer = request.bearer.reveal();
  if (!bearer.empty()) {
    curl_easy_setopt(handle, CURLOPT_HTTPAUTH, CURLAUTH_BEARER);
    curl_easy_setopt(handle, CURLOPT_XOAUTH2_BEARER, bearer.c_str());
  }
  if (request.user_name.empty()) return;
  curl_easy_setopt(handle, CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
  curl_easy_setopt(handle, CURLOPT_USERNAME, request.user_name.c_str());
  curl_easy_setopt(handle, CURLOPT_PASSWORD, request.password.reveal().c_str());
}

// Counts those that are running.
class Running {
 public:
  explicit Running(std::atomic<int>& count) : count_(count), position_(++count) {}
  ~Running() { --count_; }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;
  bool is_admitted() const { return position_ <= running_max; }

 private:
  std::atomic<int>& count_;
  int position_;
};

}  // namespace

bool is_public(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in v4{};
    std::memcpy(&v4, &address, sizeof v4);
    std::array<unsigned char, 4> bytes{};
    std::memcpy(bytes.data(), &v4.sin_addr, bytes.size());
    return !is_in_any(bytes, reserved_v4);
  }
  if (address.sa_family != AF_INET6) return false;
  sockaddr_in6 v6{};
  std::memcpy(&v6, &address, sizeof v6);
  const std::span<const unsigned char> bytes(v6.sin6_addr.s6_addr, 16);
  return is_in(bytes, global_v6) && !is_in_any(bytes, reserved_v6);
}

bool HttpsClient::allows(std::string_view url) const {
  const auto is_visible = [](char c) { return c > ' ' && c <= '~'; };
  const bool has_scheme =
      url.starts_with("https://") || (options_.is_insecure && url.starts_with("http://"));
  return has_scheme && url.size() <= url_max && std::all_of(url.begin(), url.end(), is_visible) &&
         url.find('@') == std::string_view::npos;
}

std::optional<http::OutgoingAnswer> HttpsClient::send(const http::OutgoingRequest& request) {
  const Running running(running_);
  if (!running.is_admitted() || !allows(request.url)) return {};
  const auto curl = new_curl();
  auto* handle = curl.get();
  http::OutgoingAnswer answer;
  set_limits(handle, options_);
  set_request(handle, request);
  const CurlList headers(
      curl_slist_append(nullptr, "Accept: application/json"), &curl_slist_free_all
  );
  curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &take_body);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, &answer.body);
  const auto code = curl_easy_perform(handle);
  if (code != CURLE_OK) {
    // Neither the path nor what was sent: they may hold secrets.
    const auto host = request.url.substr(0, request.url.find('/', sizeof "https://"));
    logging::warning("outgoing_failed", {{"host", host}, {"error", curl_easy_strerror(code)}});
    return {};
  }
  long status = 0;
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
  answer.status = static_cast<int>(status);
  return answer;
}

}  // namespace net
