#include "http/known_credentials.hpp"

namespace http {

namespace {

// What authenticators read.
constexpr std::string_view names[] = {"Authorization", "X-Auth-Email", "X-Auth-Key"};
constexpr std::string_view session_cookie = "session";

}  // namespace

std::string KnownCredentials::mark_of(const Request& request, std::string_view address) const {
  std::string text;
  bool is_empty = true;
  const auto add = [&](std::string_view value) {
    is_empty = is_empty && value.empty();
    text += value;
    text += '\n';
  };
  for (const auto name : names) add(request.header(name));
  add(request.cookie(session_cookie));
  if (is_empty) return {};
  text += address;
  return key_.keyed_digest(text).substr(0, 32);
}

std::optional<std::string> KnownCredentials::find(const std::string& mark) {
  const std::lock_guard lock(mutex_);
  auto found = young_.find(mark);
  if (found != young_.end()) return found->second;
  found = old_.find(mark);
  if (found == old_.end()) return {};
  return young_.insert(old_.extract(found)).position->second;
}

void KnownCredentials::learn(const std::string& mark, const std::string& name) {
  if (mark.empty()) return;
  const std::lock_guard lock(mutex_);
  if (young_.size() >= generation_max) {
    old_ = std::move(young_);
    young_ = {};
  }
  young_.insert_or_assign(mark, name);
}

void KnownCredentials::forget(const std::string& mark) {
  const std::lock_guard lock(mutex_);
  young_.erase(mark);
  old_.erase(mark);
}

}  // namespace http
