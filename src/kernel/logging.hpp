#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

// One JSON line per event on standard error: `{"at":…,"level":…,"event":"mail_sent",…}`.
// `event` is a constant word. Lines are gathered per thread and written in blocks; warnings at
// once.
namespace logging {

struct Field {
  std::string_view name;
  std::variant<std::string_view, std::int64_t> value;
};

using Fields = std::initializer_list<Field>;

void info(std::string_view event, Fields fields = {});
// Someone should act.
void warning(std::string_view event, Fields fields = {});

// Writes what this thread has gathered.
void flush();

// Drops info lines; for tests and measurements.
void set_quiet(bool quiet);

// Every line goes here as well, quiet or not; for tests. Null ends it.
void set_listener(std::function<void(std::string_view)> listener);

}  // namespace logging
