#include "terms/requests.hpp"

namespace terms {

namespace {

// Quoted always. A text that a spreadsheet would take for a formula begins with an apostrophe: the
// user agent is whatever the caller wrote.
void put_field(std::string& out, std::string_view text) {
  constexpr std::string_view formula_starts = "=+-@\t\r";
  out += '"';
  if (!text.empty() && formula_starts.find(text.front()) != std::string_view::npos) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

template <class T>
std::string text_of(const T& value) {
  if constexpr (std::is_same_v<T, std::string>) {
    return value;
  } else if constexpr (std::is_same_v<T, bool>) {
    return value ? "true" : "false";
  } else if constexpr (json::is_a<T, std::optional>) {
    return value ? text_of(*value) : std::string();
  } else if constexpr (json::DescribedEnum<T>) {
    return std::string(json::word(value));
  } else {
    return std::string(value.text());
  }
}

}  // namespace

std::string csv_of(const std::vector<AcceptanceView>& acceptances) {
  std::string out;
  const auto put = [&](const std::string& text) {
    if (!out.empty() && out.back() != '\n') out += ',';
    put_field(out, text);
  };
  const auto each = [&](auto use) {
    boost::mp11::mp_for_each<json::Members<AcceptanceView>>(use);
    out += "\r\n";
  };
  each([&](auto member) { put(member.name); });
  for (const auto& acceptance : acceptances) {
    each([&](auto member) { put(text_of(acceptance.*member.pointer)); });
  }
  return out;
}

}  // namespace terms
