#include "billing/tax_id.hpp"

#include <algorithm>
#include <array>

namespace billing {

namespace {

// 9 is a digit, A a letter, * either; anything else stands for itself. Several forms are separated
// by a space.
struct Form {
  std::string_view country;
  std::string_view type;
  std::string_view forms;
};
constexpr std::array<Form, 47> tax_forms{{
    {"AE", "ae_trn", "999999999999999"},
    {"AT", "eu_vat", "ATU99999999"},
    {"AU", "au_abn", "99999999999"},
    {"BE", "eu_vat", "BE0999999999 BE1999999999"},
    {"BG", "eu_vat", "BG999999999 BG9999999999"},
    {"BR", "br_cnpj", "99999999999999"},
    {"CA", "ca_gst_hst", "999999999 999999999RT9999"},
    {"CH", "ch_vat", "CHE999999999 CHE999999999MWST CHE999999999TVA CHE999999999IVA"},
    {"CL", "cl_tin", "99999999* 9999999*"},
    {"CY", "eu_vat", "CY99999999A"},
    {"CZ", "eu_vat", "CZ99999999 CZ999999999 CZ9999999999"},
    {"DE", "eu_vat", "DE999999999"},
    {"DK", "eu_vat", "DK99999999"},
    {"EE", "eu_vat", "EE999999999"},
    {"ES", "eu_vat", "ES*9999999*"},
    {"FI", "eu_vat", "FI99999999"},
    {"FR", "eu_vat", "FR**999999999"},
    {"GB", "gb_vat", "GB999999999 GB999999999999 GBGD999 GBHA999"},
    {"GR", "eu_vat", "EL999999999"},
    {"HR", "eu_vat", "HR99999999999"},
    {"HU", "eu_vat", "HU99999999"},
    {"IE", "eu_vat", "IE9999999A IE9999999AA IE9*99999A"},
    {"IL", "il_vat", "999999999"},
    {"IN", "in_gst", "99AAAAA9999A***"},
    {"IS", "is_vat", "99999 999999"},
    {"IT", "eu_vat", "IT99999999999"},
    {"JP", "jp_trn", "T9999999999999"},
    {"KR", "kr_brn", "9999999999"},
    {"LI", "li_uid", "CHE999999999"},
    {"LT", "eu_vat", "LT999999999 LT999999999999"},
    {"LU", "eu_vat", "LU99999999"},
    {"LV", "eu_vat", "LV99999999999"},
    {"MT", "eu_vat", "MT99999999"},
    {"MX", "mx_rfc", "AAA999999*** AAAA999999***"},
    {"MY", "my_sst", "A99999999999999 A99999999999999999"},
    {"NL", "eu_vat", "NL999999999B99"},
    {"NO", "no_vat", "999999999MVA"},
    {"NZ", "nz_gst", "99999999 999999999"},
    {"PL", "eu_vat", "PL9999999999"},
    {"PT", "eu_vat", "PT999999999"},
    {"RO", "eu_vat",
     "RO99 RO999 RO9999 RO99999 RO999999 RO9999999 RO99999999 RO999999999 RO9999999999"},
    {"SE", "eu_vat", "SE999999999901"},
    {"SG", "sg_gst", "A99999999A 999999999A 99999999A"},
    {"SI", "eu_vat", "SI99999999"},
    {"SK", "eu_vat", "SK9999999999"},
    {"UA", "ua_vat", "9999999999 999999999999"},
    {"ZA", "za_vat", "4999999999"},
}};

constexpr std::array<Form, 14> zipcode_forms{{
    {"AT", "", "9999"},
    {"AU", "", "9999"},
    {"BE", "", "9999"},
    {"CA", "", "A9A9A9"},
    {"CH", "", "9999"},
    {"DE", "", "99999"},
    {"DK", "", "9999"},
    {"ES", "", "99999"},
    {"FR", "", "99999"},
    {"IN", "", "999999"},
    {"IT", "", "99999"},
    {"JP", "", "9999999"},
    {"NL", "", "9999AA"},
    {"US", "", "99999 999999999"},
}};

constexpr std::size_t length_max = 40;

template <std::size_t Count>
const Form* find(const std::array<Form, Count>& all, std::string_view country) {
  const auto* const found = std::find_if(all.begin(), all.end(), [&](const Form& form) {
    return form.country == country;
  });
  return found == all.end() ? nullptr : found;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }

bool has_form(std::string_view text, std::string_view form) {
  const auto is_place = [](char c, char place) {
    if (place == '9') return is_digit(c);
    if (place == 'A') return is_letter(c);
    if (place == '*') return is_digit(c) || is_letter(c);
    return c == place;
  };
  return text.size() == form.size() && std::equal(text.begin(), text.end(), form.begin(), is_place);
}

bool has_one_of(std::string_view text, std::string_view forms) {
  while (!forms.empty()) {
    const auto end = std::min(forms.find(' '), forms.size());
    if (has_form(text, forms.substr(0, end))) return true;
    forms.remove_prefix(std::min(end + 1, forms.size()));
  }
  return false;
}

// In capitals, without what people put between the parts.
std::string bare(std::string_view text) {
  std::string kept;
  for (char c : text) {
    if (c == ' ' || c == '.' || c == '-' || c == '/') continue;
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    kept += c;
  }
  return kept;
}

}  // namespace

std::string_view tax_id_form(std::string_view country) {
  const auto* form = find(tax_forms, country);
  return form == nullptr ? std::string_view() : form->forms;
}

std::optional<std::string> tax_id(std::string_view country, std::string_view text) {
  const auto number = bare(text);
  if (number.empty() || number.size() > length_max) return {};
  const auto* form = find(tax_forms, country);
  if (form == nullptr || has_one_of(number, form->forms)) return number;
  // The letters of the country are often left out.
  const auto prefix = form->forms.substr(0, 2);
  const auto whole = std::string(prefix) + number;
  if (is_letter(prefix[0]) && prefix[0] != 'A' && has_one_of(whole, form->forms)) return whole;
  return {};
}

std::string tax_id_type(std::string_view country) {
  const auto* form = find(tax_forms, country);
  return form == nullptr ? std::string() : std::string(form->type);
}

bool is_zipcode(std::string_view country, std::string_view text) {
  const auto* form = find(zipcode_forms, country);
  return form == nullptr || has_one_of(bare(text), form->forms);
}

}  // namespace billing
