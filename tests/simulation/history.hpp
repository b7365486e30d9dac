#pragma once

#include <deque>
#include <string>

#include "service/test_platform.hpp"

namespace simulation {

// The last requests, to be told as a transcript that can be filed as a test.
class History {
 public:
  void start(const std::string& note);
  void add(
      const std::string& who, const std::string& method, const std::string& path,
      const std::string& body, const test_service::Answer& answer
  );
  // A line of its own: `advance 3 hours`, `# everything is started anew`.
  void note(const std::string& line);

  std::string transcript() const;

 private:
  void keep(std::string text);

  std::string opening_;
  std::deque<std::string> entries_;
};

}  // namespace simulation
