#include "subscriptions/frequency.hpp"

namespace subscriptions {

namespace {
constexpr std::string_view none = "not-applicable";
}

std::optional<PeriodWord> PeriodWord::parse(std::string_view text) {
  if (text == "annual") text = "yearly";
  if (text != none && !json::enumerator_of<catalog::Frequency>(text)) return {};
  PeriodWord word;
  word.text_ = std::string(text);
  return word;
}

PeriodWord PeriodWord::of(catalog::Frequency frequency) {
  PeriodWord word;
  word.text_ = std::string(json::word(frequency));
  return word;
}

PeriodWord PeriodWord::not_applicable() {
  PeriodWord word;
  word.text_ = std::string(none);
  return word;
}

std::optional<catalog::Frequency> PeriodWord::frequency() const {
  return json::enumerator_of<catalog::Frequency>(text_);
}

Timestamp period_end(Timestamp start, catalog::Frequency frequency) {
  switch (frequency) {
    case catalog::Frequency::weekly: return start + Duration(std::chrono::hours(7 * 24));
    case catalog::Frequency::monthly: return add_months(start, 1);
    case catalog::Frequency::quarterly: return add_months(start, 3);
    case catalog::Frequency::yearly: return add_months(start, 12);
  }
  return start;
}

}  // namespace subscriptions
