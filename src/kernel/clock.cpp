#include "kernel/clock.hpp"

#include <array>
#include <charconv>

namespace {

constexpr std::int64_t second_us = 1'000'000;
constexpr std::int64_t day_us = 86'400 * second_us;

std::int64_t floor_div(std::int64_t value, std::int64_t by) {
  return value / by - (value % by < 0 ? 1 : 0);
}

void put(std::string& text, int value, int width) {
  std::array<char, 8> digits{};
  for (int place = width - 1; place >= 0; --place, value /= 10) {
    digits[static_cast<std::size_t>(place)] = static_cast<char>('0' + value % 10);
  }
  text.append(digits.data(), static_cast<std::size_t>(width));
}

std::string seconds_text(const Calendar& at) {
  std::string text;
  text.reserve(27);
  put(text, at.year, 4);
  text += '-';
  put(text, at.month, 2);
  text += '-';
  put(text, at.day, 2);
  text += 'T';
  put(text, at.hour, 2);
  text += ':';
  put(text, at.minute, 2);
  text += ':';
  put(text, at.second, 2);
  return text;
}

// Reads digits and single separators from the front of a text.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool number(std::size_t width, int& value) {
    if (rest_.size() < width) return false;
    for (const char c : rest_.substr(0, width)) {
      if (c < '0' || c > '9') return false;
    }
    std::from_chars(rest_.data(), rest_.data() + width, value);
    rest_.remove_prefix(width);
    return true;
  }
  bool one_of(std::string_view allowed, char& found) {
    if (rest_.empty() || allowed.find(rest_.front()) == std::string_view::npos) return false;
    found = rest_.front();
    rest_.remove_prefix(1);
    return true;
  }
  bool is(char expected) {
    char found = 0;
    return one_of(std::string_view(&expected, 1), found);
  }
  bool done() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

std::int64_t read_fraction(Reader& reader) {
  std::int64_t fraction = 0;
  std::int64_t unit = second_us / 10;
  int digit = 0;
  while (reader.number(1, digit)) {
    fraction += digit * unit;
    unit /= 10;
  }
  return fraction;
}

bool read_zone(Reader& reader, std::int64_t& offset_us) {
  char sign = 0;
  if (!reader.one_of("Zz+-", sign)) return false;
  if (sign == 'Z' || sign == 'z') return true;
  int hours = 0;
  int minutes = 0;
  if (!reader.number(2, hours) || !reader.is(':') || !reader.number(2, minutes)) return false;
  if (hours > 23 || minutes > 59) return false;
  offset_us = (hours * 3600 + minutes * 60) * second_us * (sign == '-' ? -1 : 1);
  return true;
}

}  // namespace

Calendar calendar(Timestamp at) {
  using namespace std::chrono;
  const auto days_since = floor_div(at.us, day_us);
  const auto of_day = static_cast<int>((at.us - days_since * day_us) / second_us);
  const sys_days date{days{days_since}};
  const year_month_day ymd{date};
  return {
      static_cast<int>(ymd.year()),
      static_cast<int>(static_cast<unsigned>(ymd.month())),
      static_cast<int>(static_cast<unsigned>(ymd.day())),
      of_day / 3600,
      of_day / 60 % 60,
      of_day % 60,
      static_cast<int>(weekday{date}.c_encoding())};
}

Timestamp add_months(Timestamp at, int months_later) {
  using namespace std::chrono;
  const auto days_since = floor_div(at.us, day_us);
  const year_month_day from{sys_days{days{days_since}}};
  auto to = from + months{months_later};
  if (!to.ok()) to = to.year() / to.month() / last;
  const auto days_to = sys_days{to}.time_since_epoch().count();
  return {days_to * day_us + (at.us - days_since * day_us)};
}

std::optional<Timestamp> Timestamp::parse(std::string_view text) {
  using namespace std::chrono;
  Reader reader(text);
  int y = 0;
  int mo = 0;
  int d = 0;
  int h = 0;
  int mi = 0;
  int s = 0;
  char separator = 0;
  if (!reader.number(4, y) || !reader.is('-') || !reader.number(2, mo) || !reader.is('-') ||
      !reader.number(2, d) || !reader.one_of("Tt ", separator) || !reader.number(2, h) ||
      !reader.is(':') || !reader.number(2, mi) || !reader.is(':') || !reader.number(2, s)) {
    return {};
  }
  const std::int64_t fraction = reader.is('.') ? read_fraction(reader) : 0;
  std::int64_t offset_us = 0;
  if (!read_zone(reader, offset_us) || !reader.done()) return {};
  const year_month_day date{
      year{y}, month{static_cast<unsigned>(mo)}, day{static_cast<unsigned>(d)}};
  if (!date.ok() || h > 23 || mi > 59 || s > 60) return {};
  const std::int64_t day_count = sys_days{date}.time_since_epoch().count();
  return Timestamp{
      day_count * day_us + (h * 3600 + mi * 60 + s) * second_us + fraction - offset_us};
}

std::string Timestamp::text() const {
  auto text = seconds_text(calendar(*this));
  text += '.';
  put(text, static_cast<int>(us - floor_div(us, second_us) * second_us), 6);
  text += 'Z';
  return text;
}

std::string Timestamp::text_in_seconds() const { return seconds_text(calendar(*this)) + 'Z'; }

Timestamp SystemClock::now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<Duration>(since).count()};
}
