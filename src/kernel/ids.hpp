#pragma once

#include <array>
#include <cstdint>
#include <mutex>
#include <random>
#include <span>
#include <string>

#include "kernel/check.hpp"
#include "kernel/clock.hpp"
#include "kernel/id.hpp"

// Where random bytes come from: the system's, or a seeded sequence in tests.
class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(std::span<unsigned char> out) = 0;
};

class SystemRandom final : public Random {
 public:
  void fill(std::span<unsigned char> out) override;

 private:
  std::mutex mutex_;
  std::array<unsigned char, 4096> buffer_{};
  std::size_t used_ = 4096;
};

class SeededRandom final : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : engine_(seed) {}
  void fill(std::span<unsigned char> out) override;

 private:
  std::mutex mutex_;
  std::mt19937_64 engine_;
};

// Where new identifiers come from. Two ids of one process are in the order in which they were
// made: 12 hex digits of a millisecond clock, 4 of a counter, 16 random ones.
class Ids {
 public:
  Ids(Clock& clock, Random& random);

  template <class AnyId>
  AnyId next() {
    const auto id = AnyId::parse(next_text());
    CHECK(id.has_value());
    return *id;
  }

  // Positive, growing: the key of append-only tables. Microseconds, then ten bits that this
  // process chose by chance, so that nodes on one database do not meet.
  // Above `last` too, which a node with a faster clock may have written.
  std::int64_t next_sequence(std::int64_t last = 0);

  // `bytes` random bytes as lower-case hex: codes, keys.
  std::string random_hex(std::size_t bytes);

  // RFC 4122 version 4.
  std::string random_uuid();

 private:
  std::string next_text();

  Clock& clock_;
  Random& random_;
  std::mutex mutex_;
  std::int64_t last_ms_ = 0;
  std::uint32_t counter_ = 0;
  std::int64_t node_ = 0;
  std::int64_t last_sequence_ = 0;
};
