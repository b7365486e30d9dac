#include "second_factors/qr_code.hpp"

#include <gtest/gtest.h>

namespace second_factors {
namespace {

TEST(QrCode, is_an_image_with_its_finder_patterns_and_a_quiet_zone) {
  const auto svg = qr_code_svg("otpauth://totp/x");
  EXPECT_TRUE(svg.starts_with(R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 33 33")"));
  EXPECT_TRUE(svg.ends_with(R"("/></svg>)"));
  // The corners of the three patterns; nothing closer to the edge than four modules.
  EXPECT_NE(svg.find("M4 4h1v1h-1z"), std::string::npos);
  EXPECT_NE(svg.find("M28 4h1v1h-1z"), std::string::npos);
  EXPECT_NE(svg.find("M4 28h1v1h-1z"), std::string::npos);
  EXPECT_EQ(svg.find("M3 "), std::string::npos);
  EXPECT_EQ(svg.find("M29 "), std::string::npos);
}

}  // namespace
}  // namespace second_factors
