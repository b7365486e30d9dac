#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

using Duration = std::chrono::microseconds;

// An instant: microseconds since 1970-01-01T00:00:00Z.
struct Timestamp {
  std::int64_t us = 0;

  auto operator<=>(const Timestamp&) const = default;

  // RFC 3339 with a time zone, zero to nine fractional digits (beyond six they are dropped).
  static std::optional<Timestamp> parse(std::string_view text);
  // RFC 3339, UTC, six fractional digits: the published form of accounts and zones.
  std::string text() const;
  // RFC 3339, UTC, whole seconds: the published form of subscriptions and tokens.
  std::string text_in_seconds() const;
};

inline Timestamp operator+(Timestamp at, Duration by) { return {at.us + by.count()}; }
inline Timestamp operator-(Timestamp at, Duration by) { return {at.us - by.count()}; }
inline Duration operator-(Timestamp later, Timestamp earlier) {
  return Duration(later.us - earlier.us);
}

// Calendar fields of an instant in UTC.
struct Calendar {
  int year, month, day, hour, minute, second, weekday;  // month 1..12, weekday 0 = Sunday
};
Calendar calendar(Timestamp at);

// The same day `months` later; the last day of the month where that day does not exist.
Timestamp add_months(Timestamp at, int months);

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Timestamp now() = 0;
};

class SystemClock final : public Clock {
 public:
  Timestamp now() override;
};

// Stands still until it is told; for tests.
class ManualClock final : public Clock {
 public:
  explicit ManualClock(Timestamp start) : now_(start) {}
  Timestamp now() override { return now_; }
  void advance(Duration by) { now_ = now_ + by; }

 private:
  Timestamp now_;
};
