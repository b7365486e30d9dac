#include <atomic>
#include <map>
#include <thread>

#include "kernel/logging.hpp"
#include "sql/database.hpp"
#include "sql/work_queue.hpp"

namespace sql {

namespace {

constexpr std::size_t group_max = 256;
constexpr auto group_time_max = std::chrono::milliseconds(20);

constexpr Text begin_read = "BEGIN";
constexpr Text begin_write = "BEGIN IMMEDIATE";
constexpr Text data_version = "PRAGMA data_version";
constexpr Text commit = "COMMIT";
constexpr Text roll_back = "ROLLBACK";
constexpr Text savepoint = "SAVEPOINT call";
constexpr Text release = "RELEASE call";
constexpr Text roll_back_call = "ROLLBACK TO call";

void execute(Connection& connection, const Text& text) {
  auto& statement = connection.statement(text);
  statement.start({});
  statement.next();
  statement.finish();
}

// A read connection of one thread, and the read transaction it holds for this turn of its loop.
struct Reader {
  std::unique_ptr<Connection> connection;
  bool is_open = false;
  std::uint64_t seen = 0;
  SnapshotMemory memory;
};

class SqliteDatabase final : public Database {
 public:
  explicit SqliteDatabase(const DatabaseOptions& options)
      : path_(options.path),
        writer_(open_sqlite(options.path, false)),
        writes_(options.queue_max),
        long_reads_(options.queue_max) {
    writing_thread_ = std::thread([this] { write_loop(); });
    for (unsigned i = 0; i < options.long_readers; ++i) {
      reading_threads_.emplace_back([this] { read_loop(); });
    }
  }

  ~SqliteDatabase() override {
    writes_.close();
    long_reads_.close();
    writing_thread_.join();
    for (auto& thread : reading_threads_) thread.join();
  }

  bool start(Mode mode, Work& work) override {
    if (mode == Mode::write) return writes_.add(work);
    if (mode == Mode::long_read) return long_reads_.add(work);
    read_now(reader_of_this_thread(), work);
    return true;
  }

  void end_turn() override { end(reader_of_this_thread()); }

  void drain() override {
    writes_.drain();
    long_reads_.drain();
  }

  Dialect dialect() const override { return Dialect::sqlite; }

 private:
  Reader& reader_of_this_thread() {
    thread_local const SqliteDatabase* owner = nullptr;
    thread_local std::uint64_t generation = 0;
    thread_local Reader* reader = nullptr;
    if (owner != this || generation != generation_) {
      const std::lock_guard lock(readers_mutex_);
      auto& mine = readers_[std::this_thread::get_id()];
      if (!mine.connection) mine.connection = open_sqlite(path_, true);
      owner = this;
      generation = generation_;
      reader = &mine;
    }
    return *reader;
  }

  static void end(Reader& reader) {
    if (!reader.is_open) return;
    execute(*reader.connection, commit);
    reader.is_open = false;
  }

  // An acknowledged write is always seen: a commit since then makes the thread look again.
  void begin(Reader& reader) {
    const auto committed = commits_.load(std::memory_order_acquire);
    if (reader.is_open && reader.seen == committed) return;
    end(reader);
    execute(*reader.connection, begin_read);
    reader.is_open = true;
    reader.seen = committed;
    // Changes when any other connection, of this process or another, has committed.
    const auto version = Transaction(*reader.connection).value<std::int64_t>(data_version).value();
    reader.memory.look_at(std::to_string(version));
  }

  void read_now(Reader& reader, Work& work) {
    try {
      begin(reader);
      Transaction tx(*reader.connection, &reader.memory);
      work.run(tx);
    } catch (const std::exception& error) {
      work.failed(error);
      return;
    }
    work.done();
  }

  void read_loop() {
    Reader reader{open_sqlite(path_, true), false, 0, {}};
    while (true) {
      const auto works = long_reads_.take(1);
      if (works.empty()) return;
      read_now(reader, *works.front());
      end(reader);
      long_reads_.finished(1);
      logging::flush();
    }
  }

  void write_loop() {
    while (true) {
      auto works = writes_.take(group_max);
      if (works.empty()) return;
      std::span<Work*> rest(works);
      while (!rest.empty()) rest = rest.subspan(write_group(rest));
      writes_.finished(works.size());
      logging::flush();
    }
  }

  // Runs as many as fit into one transaction; how many.
  std::size_t write_group(std::span<Work*> works) {
    std::size_t count = 0;
    try {
      execute(*writer_, begin_write);
      const auto deadline = std::chrono::steady_clock::now() + group_time_max;
      do {
        run_in_savepoint(*works[count++]);
      } while (count < works.size() && std::chrono::steady_clock::now() < deadline);
      execute(*writer_, commit);
    } catch (const std::exception& error) {
      logging::warning("write_group_failed", {{"error", error.what()}});
      abandon();
      run_one_by_one(works.first(count));
      return count;
    }
    commits_.fetch_add(1, std::memory_order_release);
    for (auto* work : works.first(count)) work->done();
    return count;
  }

  void run_in_savepoint(Work& work) {
    execute(*writer_, savepoint);
    Transaction tx(*writer_);
    if (!work.run(tx)) execute(*writer_, roll_back_call);
    execute(*writer_, release);
  }

  // After a failure of the store (a full disk, say) each piece stands for itself.
  void run_one_by_one(std::span<Work*> works) {
    for (auto* work : works) {
      try {
        execute(*writer_, begin_write);
        Transaction tx(*writer_);
        execute(*writer_, work->run(tx) ? commit : roll_back);
      } catch (const std::exception& error) {
        abandon();
        work->failed(error);
        continue;
      }
      commits_.fetch_add(1, std::memory_order_release);
      work->done();
    }
  }

  void abandon() {
    try {
      execute(*writer_, roll_back);
    } catch (const std::exception& error) {
      // SQLite has rolled back by itself when a disk is full.
      logging::info("rollback", {{"error", error.what()}});
    }
  }

  static inline std::atomic<std::uint64_t> generations_{0};

  const std::uint64_t generation_ = ++generations_;
  std::string path_;
  std::unique_ptr<Connection> writer_;
  WorkQueue writes_;
  WorkQueue long_reads_;
  std::atomic<std::uint64_t> commits_{0};
  std::mutex readers_mutex_;
  std::map<std::thread::id, Reader> readers_;
  std::thread writing_thread_;
  std::vector<std::thread> reading_threads_;
};

}  // namespace

std::unique_ptr<Database> open_sqlite_database(const DatabaseOptions& options) {
  return std::make_unique<SqliteDatabase>(options);
}

}  // namespace sql
