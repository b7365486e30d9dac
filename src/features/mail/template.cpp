#include "mail/template.hpp"

#include "kernel/check.hpp"
#include "mail/encoding.hpp"

namespace mail {

namespace {

constexpr std::string_view opening = "{{";
constexpr std::string_view closing = "}}";

using Put = void (*)(std::string& out, char c);

void put_plain(std::string& out, char c) { out += c; }

void put_escaped(std::string& out, char c) {
  switch (c) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    case '"': out += "&quot;"; break;
    case '\'': out += "&#39;"; break;
    default: out += c;
  }
}

std::string fill(std::string_view text, const Values& values, Put put) {
  std::string out;
  for (auto at = text.find(opening); at != std::string_view::npos; at = text.find(opening)) {
    const auto end = text.find(closing, at);
    CHECK(end != std::string_view::npos);
    const auto name = text.substr(at + opening.size(), end - at - opening.size());
    const auto value = values.find(name);
    if (value == values.end()) throw Bug("a mail has no value for {{" + std::string(name) + "}}");
    out += text.substr(0, at);
    for (const char c : value->second) put(out, is_control(c) ? ' ' : c);
    text.remove_prefix(end + closing.size());
  }
  return out += text;
}

}  // namespace

std::string fill_text(std::string_view text, const Values& values) {
  return fill(text, values, put_plain);
}

std::string fill_html(std::string_view html, const Values& values) {
  return fill(html, values, put_escaped);
}

}  // namespace mail
