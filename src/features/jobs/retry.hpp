#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>

#include "kernel/clock.hpp"

namespace jobs {

// A worker that holds a job for longer is taken for dead.
inline constexpr Duration lease = std::chrono::seconds(60);

inline constexpr std::int64_t tries_max = 8;

// How long to wait after the given number of tries; nothing when that was the last one.
constexpr std::optional<Duration> pause_after(std::int64_t tries) {
  using namespace std::chrono_literals;
  constexpr std::array<Duration, tries_max - 1> pauses{10s, 1min, 5min, 30min, 2h, 6h, 6h};
  if (tries < 1 || tries >= tries_max) return {};
  return pauses[static_cast<std::size_t>(tries - 1)];
}

}  // namespace jobs
