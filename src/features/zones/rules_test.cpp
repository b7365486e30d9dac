#include <gtest/gtest.h>

#include <set>

#include "zones/name_servers.hpp"
#include "zones/zone_state.hpp"

namespace zones {
namespace {

TEST(ZoneState, every_event_leads_where_the_table_says) {
  using S = Status;
  const std::vector<std::tuple<S, Event, std::optional<S>>> table{
      {S::initializing, Event::delegated, {}},
      {S::initializing, Event::superseded, {}},
      {S::initializing, Event::type_changed, S::pending},
      {S::pending, Event::delegated, S::active},
      {S::pending, Event::superseded, {}},
      {S::pending, Event::type_changed, {}},
      {S::active, Event::delegated, {}},
      {S::active, Event::superseded, S::moved},
      {S::active, Event::type_changed, S::pending},
      {S::moved, Event::delegated, S::active},
      {S::moved, Event::superseded, {}},
      {S::moved, Event::type_changed, S::pending}};
  for (const auto& [from, event, to] : table) EXPECT_EQ(next_status(from, event), to);
}

TEST(NameServers, every_pair_has_two_names_of_its_own) {
  std::set<std::vector<std::string>> pairs;
  for (std::size_t number = 0; number < pair_count; ++number) {
    const auto pair = pair_names(number, "ns.example");
    EXPECT_NE(pair[0], pair[1]);
    EXPECT_TRUE(pairs.insert(pair).second);
  }
  EXPECT_EQ(pair_names(pair_count, "ns.example"), pair_names(0, "ns.example"));
  EXPECT_EQ(
      base_pair("01a20d842ced00014c980810df70c1ea"), base_pair("01a20d842ced00014c980810df70c1ea")
  );
}

}  // namespace
}  // namespace zones
