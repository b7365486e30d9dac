#include <gtest/gtest.h>

#include "terms/requests.hpp"

namespace {

TEST(TermsCsv, quotes_what_it_writes_and_disarms_formulas) {
  terms::AcceptanceView acceptance;
  acceptance.kind = terms::Kind::customer;
  acceptance.title = R"(The "Terms", in short)";
  acceptance.is_binding = true;
  acceptance.user_agent = "=HYPERLINK(1)";
  const auto text = terms::csv_of({acceptance});
  EXPECT_TRUE(text.starts_with("\"id\",\"accepted_at\",\"kind\",")) << text;
  EXPECT_NE(text.find("\"customer\""), std::string::npos);
  EXPECT_NE(text.find("\"The \"\"Terms\"\", in short\""), std::string::npos) << text;
  EXPECT_NE(text.find("\"'=HYPERLINK(1)\""), std::string::npos) << text;
  EXPECT_NE(text.find("\"true\""), std::string::npos);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
}

}  // namespace
