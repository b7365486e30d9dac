#pragma once

#include <stdexcept>
#include <string>

// A mistake of ours: ends the call with 500 and an incident id, never the process.
class Bug : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

[[noreturn]] void report_bug(const char* condition, const char* file, int line);

// Always on. For what must hold if the program is right; what a caller can get wrong is a refusal.
#define CHECK(condition) \
  ((condition) ? static_cast<void>(0) : report_bug(#condition, __FILE__, __LINE__))
