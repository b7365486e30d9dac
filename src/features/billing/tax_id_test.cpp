#include "billing/tax_id.hpp"

#include <gtest/gtest.h>

namespace billing {
namespace {

TEST(TaxId, has_the_form_of_its_country) {
  EXPECT_EQ(tax_id("DE", "DE123456789"), "DE123456789");
  EXPECT_EQ(tax_id("NL", "nl 123.456.789.B01"), "NL123456789B01");
  EXPECT_EQ(tax_id("GB", "GB 999 9999 73"), "GB999999973");
  EXPECT_EQ(tax_id("IN", "22AAAAA0000A1Z5"), "22AAAAA0000A1Z5");
  EXPECT_EQ(tax_id("AU", "51 824 753 556"), "51824753556");
  EXPECT_EQ(tax_id("GR", "EL123456789"), "EL123456789");
}

TEST(TaxId, gets_the_letters_of_its_country) {
  EXPECT_EQ(tax_id("DE", "123456789"), "DE123456789");
  EXPECT_EQ(tax_id("FR", "AB123456789"), "FRAB123456789");
}

TEST(TaxId, of_another_form_is_refused) {
  EXPECT_FALSE(tax_id("DE", "DE12345678"));
  EXPECT_FALSE(tax_id("DE", "FR12345678901"));
  EXPECT_FALSE(tax_id("AT", "AT123456789"));
  EXPECT_FALSE(tax_id("GB", "GB12"));
  EXPECT_FALSE(tax_id("DE", ""));
}

TEST(TaxId, is_free_where_no_form_is_known) {
  EXPECT_EQ(tax_id("US", "12-3456789"), "123456789");
  EXPECT_FALSE(tax_id("US", std::string(41, '1')));
  EXPECT_EQ(tax_id_type("US"), "");
  EXPECT_EQ(tax_id_type("IE"), "eu_vat");
}

TEST(Zipcode, has_the_form_of_its_country) {
  EXPECT_TRUE(is_zipcode("US", "94107"));
  EXPECT_TRUE(is_zipcode("US", "94107-1234"));
  EXPECT_FALSE(is_zipcode("US", "9410"));
  EXPECT_TRUE(is_zipcode("CA", "k1a 0b1"));
  EXPECT_FALSE(is_zipcode("DE", "1234"));
  EXPECT_TRUE(is_zipcode("BO", "La Paz 1"));
}

}  // namespace
}  // namespace billing
