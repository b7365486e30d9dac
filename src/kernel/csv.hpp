#pragma once

#include <span>
#include <string>
#include <string_view>

inline constexpr std::string_view csv_content_type = "text/csv; charset=utf-8";

// Appends a row of CSV (RFC 4180): every cell in quotes, CRLF at the end. A cell that a spreadsheet
// would run as a formula begins with an apostrophe (OWASP, CSV injection).
void put_csv_row(std::string& out, std::span<const std::string> cells);
