#include "json/write.hpp"

namespace json {

namespace {

bool needs_escape(unsigned char c) { return c < 0x20 || c == '"' || c == '\\'; }

void write_escaped(std::string& out, char c) {
  constexpr std::string_view digits = "0123456789abcdef";
  switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: {
      const auto byte = static_cast<unsigned char>(c);
      out += "\\u00";
      out += digits[byte >> 4U];
      out += digits[byte & 15U];
    }
  }
}

}  // namespace

void write_text(std::string& out, std::string_view text) {
  out += '"';
  std::size_t clean = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!needs_escape(static_cast<unsigned char>(text[i]))) continue;
    out.append(text, clean, i - clean);
    write_escaped(out, text[i]);
    clean = i + 1;
  }
  out.append(text, clean);
  out += '"';
}

}  // namespace json
