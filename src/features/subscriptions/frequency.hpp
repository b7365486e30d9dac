#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "catalog/catalog.hpp"
#include "kernel/clock.hpp"

namespace subscriptions {

// How often a subscription is billed, in the published words: weekly, monthly, quarterly, yearly
// (also written `annual`), and not-applicable for plans without a period.
class PeriodWord {
 public:
  static std::optional<PeriodWord> parse(std::string_view text);
  static PeriodWord of(catalog::Frequency frequency);
  static PeriodWord not_applicable();

  const std::string& text() const { return text_; }
  // Nothing for not-applicable.
  std::optional<catalog::Frequency> frequency() const;

 private:
  std::string text_ = "monthly";
};

// When a period that begins at `start` ends.
Timestamp period_end(Timestamp start, catalog::Frequency frequency);

}  // namespace subscriptions
