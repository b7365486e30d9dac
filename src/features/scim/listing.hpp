#pragma once

#include <algorithm>

#include "scim/errors.hpp"
#include "scim/requests.hpp"

namespace scim {

// RFC 7644 3.4.2.4: a part of a list. Positions begin with 1.
struct Range {
  std::int64_t start = 1;
  std::int64_t count = 100;
};

inline Range range_of(const ListQuery& query) {
  constexpr std::int64_t start_max = 1'000'000'000;
  constexpr std::int64_t count_max = 200;  // as data/service_provider_config.json says
  return {
      std::clamp<std::int64_t>(query.startIndex.value_or(1), 1, start_max),
      std::clamp<std::int64_t>(query.count.value_or(100), 0, count_max)};
}

template <class Item>
void cut(std::vector<Item>& items, const Range& range) {
  const auto size = static_cast<std::int64_t>(items.size());
  const auto begin = std::min(range.start - 1, size);
  const auto end = std::min(begin + range.count, size);
  items.erase(items.begin() + end, items.end());
  items.erase(items.begin(), items.begin() + begin);
}

inline Filter filter_of(const std::string& text) {
  auto filter = Filter::parse(text);
  if (!filter) refuse(errors::invalid_filter, "filter");
  return std::move(*filter);
}

}  // namespace scim
