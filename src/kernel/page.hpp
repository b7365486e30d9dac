#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

// Which page of a list; part of every filter struct of a paged list.
struct PageRequest {
  std::int64_t page = 1;
  std::int64_t per_page = 20;

  std::int64_t offset() const { return (page - 1) * per_page; }
};

// Values out of range are moved to the nearest bound, since clients in the wild send 0, 100 or
// 1000 and succeed (fact sheet identity 3.2).
inline PageRequest page_request(
    std::optional<std::int64_t> page, std::optional<std::int64_t> per_page,
    std::int64_t default_per_page = 20, std::int64_t max_per_page = 1000
) {
  return {
      std::clamp<std::int64_t>(page.value_or(1), 1, 1'000'000'000),
      std::clamp<std::int64_t>(per_page.value_or(default_per_page), 1, max_per_page)};
}

// One page of a list, and how many there are in all.
template <class Item>
struct Page {
  std::vector<Item> items;
  PageRequest request;
  std::int64_t total_count = 0;
};
