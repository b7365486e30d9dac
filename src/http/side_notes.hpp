#pragma once

#include <functional>
#include <mutex>
#include <string>
#include <unordered_map>

#include "kernel/clock.hpp"
#include "sql/database.hpp"

namespace http {

// Writes down beside the calls what is worth it once in a while: nobody waits for it. Under one key
// nothing is written again within the window; what could not be written is left to the next call.
class SideNotes {
 public:
  // Inside a transaction of its own, perhaps more than once. False keeps nothing.
  using Write = std::function<bool(sql::Transaction&)>;

  explicit SideNotes(sql::Database& database) : database_(database) {}

  // `make` gives the Write, which is asked for only when it is due: mostly it is not.
  template <class Make>
  void start(const std::string& key, Timestamp now, Duration window, Make make) {
    if (is_new(key, now, window)) begin(key, make());
  }

 private:
  class Note;
  bool is_new(const std::string& key, Timestamp now, Duration window);
  void begin(const std::string& key, Write write);
  void failed(const std::string& key);

  sql::Database& database_;
  std::mutex mutex_;
  // When it may be written again, in the clock of its calls.
  std::unordered_map<std::string, Timestamp> known_;
};

}  // namespace http
