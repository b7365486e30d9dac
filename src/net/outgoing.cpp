#include "net/outgoing.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

#include "net/curl.hpp"

namespace net {

namespace {

constexpr long connect_seconds = 10;
constexpr long total_seconds = 30;

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

bool names_user(const std::string& url) { return url.find('@') != std::string::npos; }

}  // namespace

void send_mail(
    const SmtpServer& server, const std::string& from, const std::vector<std::string>& to,
    const std::string& message
) {
  const auto curl = new_curl();
  curl_slist* recipients = nullptr;
  for (const auto& address : to)
    recipients = curl_slist_append(recipients, ("<" + address + ">").c_str());
  const CurlList owned(recipients, &curl_slist_free_all);
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
