#include "simulation/simulation.hpp"

#include <gtest/gtest.h>

#include "support/databases.hpp"
#include "support/setting.hpp"

namespace {

using test_support::setting;

// For a night, or to see a failure again.
constexpr auto seed_setting = "TENANTD_SIMULATION_SEED";
constexpr auto steps_setting = "TENANTD_SIMULATION_STEPS";

class SimulationTest : public testing::TestWithParam<std::tuple<sql::Dialect, unsigned>> {};

TEST_P(SimulationTest, holds_whatever_anybody_does_and_whatever_fails) {
  const auto [dialect, seed] = GetParam();
  simulation::Simulation simulation(dialect, seed);
  const auto problem = simulation.run(static_cast<int>(setting(steps_setting, 800)));
  EXPECT_FALSE(problem) << *problem;
}

std::string name_of(const testing::TestParamInfo<std::tuple<sql::Dialect, unsigned>>& info) {
  const auto [dialect, seed] = info.param;
  return std::string(dialect == sql::Dialect::sqlite ? "sqlite" : "postgres") + "_seed_" +
         std::to_string(seed);
}

INSTANTIATE_TEST_SUITE_P(
    All, SimulationTest,
    testing::Combine(
        test_support::both_databases(),
        testing::Range(setting(seed_setting, 1), setting(seed_setting, 1) + 2)
    ),
    name_of
);

}  // namespace
