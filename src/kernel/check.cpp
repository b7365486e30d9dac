#include "kernel/check.hpp"

void report_bug(const char* condition, const char* file, int line) {
  throw Bug(std::string(file) + ":" + std::to_string(line) + ": " + condition);
}
