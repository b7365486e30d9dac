#pragma once

#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "sql/text.hpp"
#include "sql/value.hpp"

// What a driver offers to Transaction. Nothing outside src/sql needs it.
namespace sql {

// The database is gone, full or locked: nobody's fault who calls. Never caught by features.
class Unavailable : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Another transaction came in between; the work is run again.
class SerializationFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// A prepared statement of one connection; kept for the connection's life.
class Statement : public Column {
 public:
  // Binds all parameters and starts.
  virtual void start(Parameters parameters) = 0;
  // Runs to its end; nobody asks for its outcome. It may be sent together with what follows, at the
  // latest with the end of the transaction; what it fails with is thrown there.
  virtual void start_later(Parameters parameters) = 0;
  // Moves to the next row; false when there is none.
  virtual bool next() = 0;
  // Ends early; rows not read are dropped.
  virtual void finish() = 0;
  virtual int column_count() const = 0;
  virtual std::string_view column_name(int index) const = 0;
  // Rows inserted, updated or deleted; valid after the last next().
  virtual std::int64_t changed() const = 0;

  // For each described member of the row type last read with it, the column.
  const void* mapped_type = nullptr;
  std::vector<int> columns;
};

enum class Dialect { sqlite, postgres };

class Connection {
 public:
  virtual ~Connection() = default;
  virtual Dialect dialect() const = 0;
  virtual Statement& statement(const Text& text) = 0;
  // Statements without parameters or rows: BEGIN, DDL. May hold several, separated by semicolons.
  virtual void execute(std::string_view script) = 0;
  // BEGIN; may be sent together with the first statement.
  virtual void begin(std::string_view statement) { execute(statement); }
  // A statement has failed, and only ROLLBACK is possible.
  virtual bool has_failed() const { return false; }
  // COMMIT or ROLLBACK, with whatever waits to be sent.
  virtual void end(std::string_view statement) { execute(statement); }
  // The same for a read that is answered already: nobody waits for it.
  virtual void end_unwatched(std::string_view statement) { execute(statement); }
};

std::unique_ptr<Connection> open_sqlite(const std::string& path, bool read_only);
std::unique_ptr<Connection> open_postgres(const std::string& url);

// Copies the whole store at one instant while others write. SQLite only.
void copy_sqlite(const std::string& from, const std::string& to);

}  // namespace sql
