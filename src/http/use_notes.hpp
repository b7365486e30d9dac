#pragma once

#include <memory>
#include <mutex>
#include <set>
#include <string>

#include "http/authenticator.hpp"
#include "sql/database.hpp"

namespace http {

// Writes down that credentials are in use, beside the calls that use them: nobody waits for it, and
// one that cannot be written is left to the next call.
class UseNotes {
 public:
  explicit UseNotes(sql::Database& database) : database_(database) {}

  // To be called after a call whose caller is due.
  void start(Authenticator& authenticator, const Caller& caller, Timestamp now);

 private:
  class Note;
  void end(const std::string& key);

  sql::Database& database_;
  std::mutex mutex_;
  std::set<std::string> running_;
};

}  // namespace http
