#include "net/dns.hpp"

#include <ares.h>
#include <arpa/nameser.h>
#include <sys/select.h>

#include <memory>
#include <mutex>

namespace net {

namespace {

constexpr int try_ms = 1'500;
constexpr int tries = 3;

using Channel = std::unique_ptr<ares_channeldata, decltype(&ares_destroy)>;

struct Found {
  bool is_answered = false;
  std::vector<std::string> texts;
};

void take(void* user, int status, int /*timeouts*/, unsigned char* answer, int length) {
  auto& found = *static_cast<Found*>(user);
  if (status == ARES_ENODATA || status == ARES_ENOTFOUND) found.is_answered = true;
  if (status != ARES_SUCCESS) return;
  ares_txt_ext* list = nullptr;
  found.is_answered = ares_parse_txt_reply_ext(answer, length, &list) == ARES_SUCCESS;
  for (const auto* part = list; part != nullptr; part = part->next) {
    if (part->record_start != 0) found.texts.emplace_back();
    found.texts.back().append(reinterpret_cast<const char*>(part->txt), part->length);
  }
  ares_free_data(list);
}

// Until nothing is waited for; every try ends by itself.
void run(ares_channel channel) {
  while (true) {
    fd_set readers;
    fd_set writers;
    FD_ZERO(&readers);
    FD_ZERO(&writers);
    const int count = ares_fds(channel, &readers, &writers);
    if (count == 0) return;
    timeval wait{};
    auto* const timeout = ares_timeout(channel, nullptr, &wait);
    ::select(count, &readers, &writers, nullptr, timeout);
    ares_process(channel, &readers, &writers);
  }
}

}  // namespace

std::optional<std::vector<std::string>> look_up_txt(const std::string& name) {
  static std::once_flag once;
  std::call_once(once, [] { ares_library_init(ARES_LIB_INIT_ALL); });
  ares_options options{};
  options.timeout = try_ms;
  options.tries = tries;
  ares_channel made = nullptr;
  if (ares_init_options(&made, &options, ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES) != ARES_SUCCESS)
    return {};
  const Channel channel(made, &ares_destroy);
  Found found;
  // With a final dot: never below a domain of this machine.
  ares_query(made, (name + ".").c_str(), ns_c_in, ns_t_txt, &take, &found);
  run(made);
  if (!found.is_answered) return {};
  return std::move(found.texts);
}

}  // namespace net
