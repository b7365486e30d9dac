#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace billing {

// The form of VAT and GST numbers, by country. A number is kept in capitals, without spaces, dots
// and dashes.

// What a number looks like there, for people; empty where any is taken.
std::string_view tax_id_form(std::string_view country);

// The number as it is kept; nothing when the country knows no such form.
std::optional<std::string> tax_id(std::string_view country, std::string_view text);

// Of the published `tax_id_type`: eu_vat, gb_vat, au_abn …; empty when unknown.
std::string tax_id_type(std::string_view country);

// True when the text is a postal code of the country, where its form is known.
bool is_zipcode(std::string_view country, std::string_view text);

}  // namespace billing
