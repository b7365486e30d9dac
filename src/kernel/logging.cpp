#include "kernel/logging.hpp"

#include <unistd.h>

#include <atomic>

#include "kernel/clock.hpp"

namespace logging {

namespace {

constexpr std::size_t block_size = 32 * 1024;

std::atomic<bool> quiet{false};

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

void put_text(std::string& out, std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += '"';
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
  SystemClock clock;
  out += R"({"at":")";
  out += clock.now().text();
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

}  // namespace

void info(std::string_view event, Fields fields) {
  if (quiet.load(std::memory_order_relaxed)) return;
  auto& lines = block();
  put_line(lines.text, "info", event, fields);
  if (lines.text.size() >= block_size) lines.write_out();
}

void warning(std::string_view event, Fields fields) {
  put_line(block().text, "warning", event, fields);
  flush();
}

void flush() { block().write_out(); }

void set_quiet(bool value) { quiet = value; }

}  // namespace loggingging
