#include <fcntl.h>
#include <malloc.h>
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>
#include <mutex>
#include <unordered_map>

#include "sql/connection.hpp"
#include "sql/sqlite_functions.hpp"

namespace sql {

namespace {

// Checkpoints: larger brings throughput and a longer tail (docs/decisions/0004).
constexpr int wal_pages_max = 4000;
constexpr int busy_timeout_ms = 10'000;

[[noreturn]] void fail(sqlite3* handle, int code) {
  const std::string message = sqlite3_errmsg(handle);
  if (code == SQLITE_FULL || code == SQLITE_IOERR || code == SQLITE_BUSY || code == SQLITE_LOCKED ||
      code == SQLITE_CANTOPEN || code == SQLITE_READONLY || code == SQLITE_CORRUPT ||
      code == SQLITE_NOTADB) {
    throw Unavailable(message);
  }
  throw Bug(message);
}

class SqliteStatement final : public Statement {
 public:
  SqliteStatement(sqlite3* handle, std::string_view text) : handle_(handle) {
    const auto size = static_cast<int>(text.size());
    const int code = sqlite3_prepare_v3(
        handle, text.data(), size, SQLITE_PREPARE_PERSISTENT, &statement_, nullptr
    );
    if (code != SQLITE_OK) fail(handle, code);
    for (int i = 1; i <= sqlite3_bind_parameter_count(statement_); ++i) {
      names_.emplace_back(sqlite3_bind_parameter_name(statement_, i) + 1);
    }
  }
  ~SqliteStatement() override { sqlite3_finalize(statement_); }
  SqliteStatement(const SqliteStatement&) = delete;
  SqliteStatement& operator=(const SqliteStatement&) = delete;

  void start(Parameters parameters) override {
    if (is_running_)
      throw Bug("statement is already running: " + std::string(sqlite3_sql(statement_)));
    is_running_ = true;
    // Rows own their parameters' memory only until the statement ends, so nothing is copied.
    for (std::size_t i = 0; i < names_.size(); ++i) {
      bind(static_cast<int>(i) + 1, find(parameters, names_[i]));
    }
  }

  void start_later(Parameters parameters) override {
    start(parameters);
    while (next()) {
    }
    finish();
  }

  bool next() override {
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) {
      changed_ = sqlite3_changes64(handle_);
      return false;
    }
    finish();
    fail(handle_, code);
  }

  void finish() override {
    sqlite3_reset(statement_);
    is_running_ = false;
  }

  int column_count() const override { return sqlite3_column_count(statement_); }
  std::string_view column_name(int index) const override {
    return sqlite3_column_name(statement_, index);
  }
  std::int64_t changed() const override { return changed_; }
  bool is_null(int index) const override {
    return sqlite3_column_type(statement_, index) == SQLITE_NULL;
  }
  std::int64_t integer(int index) const override { return sqlite3_column_int64(statement_, index); }
  std::string_view text(int index) const override {
    const auto* text = sqlite3_column_text(statement_, index);
    if (text == nullptr) return {};
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, index));
    return {reinterpret_cast<const char*>(text), size};
  }

 private:
  static const Value& find(const Parameters& parameters, std::string_view name) {
    for (const auto& parameter : parameters.list()) {
      if (parameter.name == name) return parameter.value;
    }
    throw Bug("parameter not bound: " + std::string(name));
  }

  void bind(int index, const Value& value) {
    if (value.is_null) {
      sqlite3_bind_null(statement_, index);
    } else if (value.type == Type::text) {
      const auto text = value.text();
      // A null pointer would bind NULL.
      const auto* data = text.data() == nullptr ? "" : text.data();
      sqlite3_bind_text(statement_, index, data, static_cast<int>(text.size()), SQLITE_STATIC);
    } else {
      sqlite3_bind_int64(statement_, index, value.integer);
    }
  }

  sqlite3* handle_;
  sqlite3_stmt* statement_ = nullptr;
  std::vector<std::string> names_;
  std::int64_t changed_ = 0;
  bool is_running_ = false;
};

class SqliteConnection final : public Connection {
 public:
  SqliteConnection(const std::string& path, bool read_only) {
    const int flags =
        SQLITE_OPEN_NOMUTEX |
        (read_only ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    const int code = sqlite3_open_v2(path.c_str(), &handle_, flags, nullptr);
    if (code != SQLITE_OK) {
      const std::string message = sqlite3_errmsg(handle_);
      sqlite3_close(handle_);
      throw Unavailable(message + ": " + path);
    }
    sqlite3_busy_timeout(handle_, busy_timeout_ms);
    execute(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
        "PRAGMA journal_size_limit = 67108864"
    );
    register_functions(handle_);
    execute("PRAGMA wal_autocheckpoint = " + std::to_string(wal_pages_max));
    // The writer's statement journal may spill to a file: kept in memory it is a list that each
    // statement walks, and a call of 10,000 changes takes six times as long.
    execute(
        read_only
            ? "PRAGMA query_only = ON; PRAGMA cache_size = -16384; PRAGMA mmap_size = 1073741824;"
              "PRAGMA temp_store = MEMORY"
            : "PRAGMA cache_size = -65536"
    );
  }
  ~SqliteConnection() override {
    statements_.clear();
    sqlite3_close(handle_);
  }
  SqliteConnection(const SqliteConnection&) = delete;
  SqliteConnection& operator=(const SqliteConnection&) = delete;

  Dialect dialect() const override { return Dialect::sqlite; }

  Statement& statement(const Text& text) override {
    auto& found = statements_[text.text().data()];
    if (!found) found = std::make_unique<SqliteStatement>(handle_, text.text());
    return *found;
  }

  void execute(std::string_view script) override {
    const int code = sqlite3_exec(handle_, std::string(script).c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(handle_, code);
  }

 private:
  sqlite3* handle_ = nullptr;
  // A literal's address is its identity: statements live as long as the program's texts.
  std::unordered_map<const char*, std::unique_ptr<SqliteStatement>> statements_;
};

// The global statistics mutex makes two reading threads slower than one. What spills goes beside
// the store: no other folder has to be writable.
void configure_once(const std::string& path) {
  static std::once_flag once;
  std::call_once(once, [&] {
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    const auto folder = std::filesystem::absolute(path).parent_path();
    sqlite3_temp_directory = sqlite3_mprintf("%s", folder.c_str());
    mallopt(M_TOP_PAD, 4 * 1024 * 1024);
  });
}

}  // namespace

std::unique_ptr<Connection> open_sqlite(const std::string& path, bool read_only) {
  configure_once(path);
  return std::make_unique<SqliteConnection>(path, read_only);
}

void copy_sqlite(const std::string& from, const std::string& to) {
  configure_once(from);
  sqlite3* source = nullptr;
  sqlite3* target = nullptr;
  const auto close = [&] {
    sqlite3_close(source);
    sqlite3_close(target);
  };
  int code = sqlite3_open_v2(from.c_str(), &source, SQLITE_OPEN_READWRITE, nullptr);
  if (code == SQLITE_OK) {
    code =
        sqlite3_open_v2(to.c_str(), &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  }
  if (code == SQLITE_OK) {
    sqlite3_busy_timeout(source, busy_timeout_ms);
    auto* backup = sqlite3_backup_init(target, "main", source, "main");
    code = backup == nullptr ? SQLITE_ERROR : sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
    if (code == SQLITE_DONE) {
      code = sqlite3_exec(target, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    }
  }
  close();
  if (code != SQLITE_OK) throw Unavailable(std::string(sqlite3_errstr(code)) + ": " + to);
  // The copy is a copy only once it is on the disk.
  const int file = ::open(to.c_str(), O_RDONLY);
  if (file >= 0) {
    ::fsync(file);
    ::close(file);
  }
}

}  // namespace sql
