#include "net/outgoing.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <mutex>
#include <string_view>

namespace net {

namespace {

constexpr long connect_seconds = 10;
constexpr long total_seconds = 30;

using Curl = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using List = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

struct Upload {
  std::string_view rest;
};

std::size_t read_upload(char* buffer, std::size_t size, std::size_t count, void* user) {
  auto& rest = static_cast<Upload*>(user)->rest;
  const auto length = std::min(size * count, rest.size());
  std::memcpy(buffer, rest.data(), length);
  rest.remove_prefix(length);
  return length;
}

// Before there are threads that could race for it.
void start_curl() {
  static std::once_flag once;
  std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

bool names_user(const std::string& url) { return url.find('@') != std::string::npos; }

}  // namespace

void send_mail(
    const SmtpServer& server, const std::string& from, const std::vector<std::string>& to,
    const std::string& message
) {
  start_curl();
  const Curl curl(curl_easy_init(), &curl_easy_cleanup);
  curl_slist* recipients = nullptr;
  for (const auto& address : to)
    recipients = curl_slist_append(recipients, ("<" + address + ">").c_str());
  const List owned(recipients, &curl_slist_free_all);
  const std::string sender = "<" + from + ">";
  Upload upload{message};
  std::array<char, CURL_ERROR_SIZE> reason{};
  auto* handle = curl.get();
  curl_easy_setopt(handle, CURLOPT_URL, server.url.c_str());
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(
      handle, CURLOPT_USE_SSL,
      static_cast<long>(names_user(server.url) ? CURLUSESSL_ALL : CURLUSESSL_TRY)
  );
  if (!server.ca_file.empty()) curl_easy_setopt(handle, CURLOPT_CAINFO, server.ca_file.c_str());
  curl_easy_setopt(handle, CURLOPT_MAIL_FROM, sender.c_str());
  curl_easy_setopt(handle, CURLOPT_MAIL_RCPT, recipients);
  curl_easy_setopt(handle, CURLOPT_READFUNCTION, &read_upload);
  curl_easy_setopt(handle, CURLOPT_READDATA, &upload);
  curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, connect_seconds);
  curl_easy_setopt(handle, CURLOPT_TIMEOUT, total_seconds);
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, reason.data());
  const auto code = curl_easy_perform(handle);
  if (code == CURLE_OK) return;
  throw CannotSend(reason[0] == '\0' ? curl_easy_strerror(code) : std::string(reason.data()));
}

}  // namespace net
