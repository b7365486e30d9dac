#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/crypto.hpp"
#include "kernel/id.hpp"
#include "sql/changes.hpp"

// An exported log: JSON lines, each sealed with a digest over itself and the seal before it. The
// last line counts the entries and is signed.
namespace audit_exports {

// Whose log it is: of an account or of a tenant. Lines up to `after` are not in it.
struct Subject {
  json::Maybe<AccountId> account_id{};
  json::Maybe<TenantId> tenant_id{};
  std::int64_t after = 0;
};
BOOST_DESCRIBE_STRUCT(Subject, (), (account_id, tenant_id, after))

// Writes the lines one by one, each ended, to wherever `put` takes them.
class LogFileWriter {
 public:
  using Put = std::function<void(std::string_view)>;

  LogFileWriter(const crypto::Key& key, Put put) : key_(key), put_(std::move(put)) {}

  void begin(const Subject& subject, Timestamp now);
  // `previous` is the digest of the line before in the chain.
  void add(const std::string& previous, const sql::CallLine&, const sql::ChangeLine&);
  // `has_more`: there are later lines than the last one here.
  void end(bool has_more);

 private:
  void put_line(std::string body);

  const crypto::Key& key_;
  Put put_;
  std::string seal_;
  std::int64_t lines_ = 0;
  std::int64_t entries_ = 0;
  std::int64_t last_ = 0;
};

// What is wrong with a line of a file, or with its end.
struct Finding {
  std::int64_t line = 0;
  std::string text;
};

// Checks a file line by line, with nothing but the file.
class LogFileChecker {
 public:
  LogFileChecker();
  ~LogFileChecker();
  LogFileChecker(const LogFileChecker&) = delete;
  LogFileChecker& operator=(const LogFileChecker&) = delete;

  // A line without its end; `is_ended` is false where the file stops in the middle of it.
  void look_at(std::string_view line, bool is_ended);
  // After the last line.
  void finish();

  const std::vector<Finding>& findings() const;
  std::int64_t entries() const;
  // Whose signature the file bears: 64 hex digits.
  const std::string& signer() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace audit_exports
