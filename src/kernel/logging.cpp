#include "kernel/logging.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <mutex>
#include <utility>

#include "kernel/clock.hpp"

namespace logging {

namespace {

constexpr std::size_t block_size = 32 * 1024;

std::atomic<bool> quiet{false};
std::atomic<bool> has_listener{false};
std::mutex listener_mutex;
std::function<void(std::string_view)> listener;

struct Block {
  std::string text;
  ~Block() { write_out(); }

  void write_out() {
    std::string_view rest = text;
    while (!rest.empty()) {
      const auto written = ::write(STDERR_FILENO, rest.data(), rest.size());
      if (written <= 0) break;
      rest.remove_prefix(static_cast<std::size_t>(written));
    }
    text.clear();
  }
};

Block& block() {
  thread_local Block instance;
  return instance;
}

// Only the fraction is new within a second.
void put_now(std::string& out) {
  constexpr std::int64_t second_us = 1'000'000;
  thread_local std::int64_t second = -1;
  thread_local std::string seconds;
  SystemClock clock;
  const auto now = clock.now();
  if (now.us / second_us != second) {
    second = now.us / second_us;
    seconds = now.text_in_seconds();
    seconds.back() = '.';
  }
  out += seconds;
  auto fraction = now.us % second_us;
  std::array<char, 6> digits{};
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, fraction /= 10) {
    *digit = static_cast<char>('0' + fraction % 10);
  }
  out.append(digits.data(), digits.size());
  out += 'Z';
}

bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte != 0x7f && c != '"' && c != '\\';
}

void put_text(std::string& out, std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += '"';
  if (std::all_of(text.begin(), text.end(), is_plain)) {
    out += text;
    out += '"';
    return;
  }
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || byte == 0x7f) {
      out += "\\u00";
      out += digits[byte >> 4U];
      out += digits[byte & 15U];
    } else {
      out += c;
    }
  }
  out += '"';
}

void put_line(std::string& out, std::string_view level, std::string_view event, Fields fields) {
  out += R"({"at":")";
  put_now(out);
  out += R"(","level":")";
  out += level;
  out += R"(","event":")";
  out += event;
  out += '"';
  for (const auto& field : fields) {
    out += ",\"";
    out += field.name;
    out += "\":";
    if (const auto* number = std::get_if<std::int64_t>(&field.value)) {
      out += std::to_string(*number);
    } else {
      put_text(out, std::get<std::string_view>(field.value));
    }
  }
  out += "}\n";
}

void tell_listener(std::string_view level, std::string_view event, Fields fields) {
  std::string line;
  put_line(line, level, event, fields);
  const std::lock_guard lock(listener_mutex);
  if (listener) listener(line);
}

}  // namespace

void info(std::string_view event, Fields fields) {
  if (has_listener.load(std::memory_order_relaxed)) tell_listener("info", event, fields);
  if (quiet.load(std::memory_order_relaxed)) return;
  auto& lines = block();
  put_line(lines.text, "info", event, fields);
  if (lines.text.size() >= block_size) lines.write_out();
}

void warning(std::string_view event, Fields fields) {
  if (has_listener.load(std::memory_order_relaxed)) tell_listener("warning", event, fields);
  put_line(block().text, "warning", event, fields);
  flush();
}

void flush() { block().write_out(); }

void set_quiet(bool value) { quiet = value; }

void set_listener(std::function<void(std::string_view)> wanted) {
  const std::lock_guard lock(listener_mutex);
  listener = std::move(wanted);
  has_listener = static_cast<bool>(listener);
}

}  // namespace logging
