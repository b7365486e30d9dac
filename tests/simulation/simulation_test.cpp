#include "simulation/simulation.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

#include "support/databases.hpp"

namespace {

// TENANTD_SIMULATION_SEED and _STEPS: for a night, or to see a failure again.
unsigned setting(const char* name, unsigned otherwise) {
  const char* const text = std::getenv(name);
  return text == nullptr ? otherwise : static_cast<unsigned>(std::strtoul(text, nullptr, 10));
}

class SimulationTest : public testing::TestWithParam<std::tuple<sql::Dialect, unsigned>> {};

TEST_P(SimulationTest, holds_whatever_anybody_does_and_whatever_fails) {
  const auto [dialect, seed] = GetParam();
  simulation::Simulation simulation(dialect, seed);
  const auto problem = simulation.run(static_cast<int>(setting("TENANTD_SIMULATION_STEPS", 800)));
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
        testing::Range(
            setting("TENANTD_SIMULATION_SEED", 1), setting("TENANTD_SIMULATION_SEED", 1) + 2
        )
    ),
    name_of
);

}  // namespace
