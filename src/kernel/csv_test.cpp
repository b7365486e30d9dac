#include "kernel/csv.hpp"

#include <gtest/gtest.h>

#include <array>

namespace {

TEST(Csv, quotes_every_cell_and_disarms_formulas) {
  const std::array<std::string, 4> cells{"plain", "in \"quotes\",\r\n two lines", "=1+1", ""};
  std::string out = "before\r\n";
  put_csv_row(out, cells);
  EXPECT_EQ(out, "before\r\n\"plain\",\"in \"\"quotes\"\",\r\n two lines\",\"'=1+1\",\"\"\r\n");
}

TEST(Csv, disarms_whatever_a_spreadsheet_runs) {
  for (const char* start : {"=", "+", "-", "@", "\t", "\r"}) {
    std::string out;
    put_csv_row(out, std::array<std::string, 1>{std::string(start) + "x"});
    EXPECT_TRUE(out.starts_with("\"'")) << out;
  }
}

}  // namespace
