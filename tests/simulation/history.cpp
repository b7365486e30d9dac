#include "simulation/history.hpp"

#include <map>

namespace simulation {

namespace {

constexpr std::size_t kept = 30;

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }

// Identifiers get names, which bind where they occur first.
std::string with_names(const std::string& text) {
  std::map<std::string, std::string> names;
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && is_hex(text[end])) ++end;
    if (end - i != 32) {
      end = std::max(end, i + 1);
      out += text.substr(i, end - i);
    } else {
      auto& name = names[text.substr(i, 32)];
      if (name.empty()) name = "{{id" + std::to_string(names.size()) + "}}";
      out += name;
    }
    i = end;
  }
  return out;
}

}  // namespace

void History::start(const std::string& note) {
  opening_ = note + "\n";
  entries_.clear();
}

void History::keep(std::string text) {
  entries_.push_back(std::move(text));
  if (entries_.size() > kept) entries_.pop_front();
}

void History::note(const std::string& line) { keep(line + "\n\n"); }

void History::add(
    const std::string& who, const std::string& method, const std::string& path,
    const std::string& body, const test_service::Answer& answer
) {
  std::string text = "as " + who + "\n" + method + " " + path + "\n";
  if (!body.empty()) text += body + "\n";
  text += "\n" + std::to_string(answer.status) + "\n" + answer.text.substr(0, 600) + "\n\n";
  keep(std::move(text));
}

std::string History::transcript() const {
  std::string text = opening_;
  for (const auto& entry : entries_) text += entry;
  return with_names(text);
}

}  // namespace simulation
