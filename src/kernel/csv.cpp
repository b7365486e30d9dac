#include "kernel/csv.hpp"

namespace {

void put_cell(std::string& out, std::string_view text) {
  constexpr std::string_view formula_starts = "=+-@\t\r";
  out += '"';
  if (!text.empty() && formula_starts.find(text.front()) != std::string_view::npos) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace

void put_csv_row(std::string& out, std::span<const std::string> cells) {
  bool is_first = true;
  for (const auto& cell : cells) {
    if (!is_first) out += ',';
    is_first = false;
    put_cell(out, cell);
  }
  out += "\r\n";
}
