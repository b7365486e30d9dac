#include <mutex>
#include <random>
#include <shared_mutex>
#include <thread>

#include "kernel/logging.hpp"
#include "sql/database.hpp"
#include "sql/work_queue.hpp"

namespace sql {

namespace {

constexpr int tries_max = 30;
constexpr std::string_view begin_read = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
// Which transactions it sees, and so all that it shows.
constexpr Text snapshot = "SELECT CAST(pg_current_snapshot() AS text)";
// So many calls share a transaction at most, when more wait than there are connections.
constexpr std::size_t together_max = 16;
constexpr std::string_view begin_write = "BEGIN ISOLATION LEVEL SERIALIZABLE";

// Second tries are made alone: many writers of one account would push each other out for ever.
class Turns {
 public:
  struct Turn {
    std::unique_lock<std::mutex> gate;
    std::shared_lock<std::shared_mutex> shared;
    std::unique_lock<std::shared_mutex> exclusive;
  };

  Turn beside_others() {
    const std::lock_guard gate(gate_);
    return {{}, std::shared_lock(transactions_), {}};
  }
  // Who comes later waits at the gate, so that those who are inside come to an end.
  Turn alone() {
    std::unique_lock gate(gate_);
    return {std::move(gate), {}, std::unique_lock(transactions_)};
  }

 private:
  std::mutex gate_;
  std::shared_mutex transactions_;
};

// Threads for each mode, since a long read must not keep others waiting; each has one connection
// and runs one transaction at a time. They are few: fuller transactions cost less than many.
class PostgresDatabase final : public Database {
 public:
  explicit PostgresDatabase(const DatabaseOptions& options)
      : url_(options.url),
        writes_(options.queue_max, options.writers),
        reads_(options.queue_max, options.readers),
        long_reads_(options.queue_max, options.long_readers) {
    // The first one is opened here, so that a wrong address is told at start.
    auto first = open_postgres(url_);
    for (auto* lane : {&writes_, &reads_, &long_reads_}) {
      for (unsigned i = 0; i < lane->size; ++i) {
        threads_.emplace_back([this, lane, connection = std::move(first)]() mutable {
          loop(*lane, std::move(connection));
        });
        first = nullptr;
      }
    }
  }

  ~PostgresDatabase() override {
    for (auto* lane : {&writes_, &reads_, &long_reads_}) lane->works.close();
    for (auto& thread : threads_) thread.join();
  }

  bool start(Mode mode, Work& work) override {
    auto* piece = new Piece{mode, work};
    if (lane_of(mode).works.add(*piece)) return true;
    delete piece;
    return false;
  }

  void drain() override {
    for (auto* lane : {&writes_, &reads_, &long_reads_}) lane->works.drain();
  }
  Dialect dialect() const override { return Dialect::postgres; }

 private:
  // A work with its mode, in the queue.
  struct Piece final : Work {
    Piece(Mode piece_mode, Work& piece_work) : mode(piece_mode), work(piece_work) {}
    bool run(Transaction& tx) override { return work.run(tx); }
    void done() override { work.done(); }
    void failed(const std::exception& error) override { work.failed(error); }

    Mode mode;
    Work& work;
    // From then on nobody but the server knows whether it was done.
    bool is_committing = false;
  };
  using Pieces = std::vector<std::unique_ptr<Piece>>;

  // What waits for threads of one kind.
  struct Lane {
    Lane(std::size_t queue_max, unsigned thread_count) : works(queue_max), size(thread_count) {}

    WorkQueue works;
    unsigned size;
  };

  Lane& lane_of(Mode mode) {
    if (mode == Mode::write) return writes_;
    return mode == Mode::read ? reads_ : long_reads_;
  }

  void loop(Lane& lane, std::unique_ptr<Connection> connection) {
    SnapshotMemory memory;
    const auto together = &lane == &long_reads_ ? 1 : together_max;
    while (true) {
      const auto works = lane.works.take_share(lane.size, together);
      if (works.empty()) return;
      Pieces pieces;
      for (auto* work : works) pieces.emplace_back(static_cast<Piece*>(work));
      run_all(connection, memory, pieces);
      lane.works.finished(works.size());
      logging::flush();
    }
  }

  // Together first: in one transaction they cost less. What cannot be done so is done one by one.
  void run_all(std::unique_ptr<Connection>& connection, SnapshotMemory& memory, Pieces& pieces) {
    auto first = pieces.begin();
    if (pieces.size() > 1) {
      const bool is_write = pieces.front()->mode == Mode::write;
      first =
          is_write ? write_together(connection, pieces) : read_together(connection, memory, pieces);
    }
    for (; first != pieces.end(); ++first) run(connection, memory, **first);
  }

  // Each is answered as soon as it was read. The first one that was not.
  static Pieces::iterator read_together(
      std::unique_ptr<Connection>& connection, SnapshotMemory& memory, Pieces& pieces
  ) {
    auto next = pieces.begin();
    try {
      if (!connection) return next;
      begin_reading(*connection, memory);
      while (next != pieces.end() && !connection->has_failed()) {
        Transaction tx(*connection, &memory);
        (*next)->run(tx);
        (*next++)->done();
      }
      end_read(connection);
    } catch (const std::exception&) {
      roll_back(connection);
    }
    return next;
  }

  // All of them or none: one that refuses, or fails, is done alone, and so are the others.
  Pieces::iterator write_together(std::unique_ptr<Connection>& connection, Pieces& pieces) {
    if (!connection) return pieces.begin();
    bool is_committing = false;
    try {
      if (!commit_together(*connection, pieces, is_committing)) return pieces.begin();
    } catch (const Unavailable& error) {
      roll_back(connection);
      if (!is_committing) return pieces.begin();
      for (const auto& piece : pieces) give_up(*piece, error);
      return pieces.end();
    } catch (const std::exception&) {
      roll_back(connection);
      return pieces.begin();
    }
    for (const auto& piece : pieces) piece->done();
    return pieces.end();
  }

  bool commit_together(Connection& connection, const Pieces& pieces, bool& is_committing) {
    {
      const auto turn = turns_.beside_others();
      try {
        return commit_once(connection, pieces, is_committing);
      } catch (const SerializationFailure&) {
        connection.end("ROLLBACK");
        is_committing = false;
      }
    }
    const auto turn = turns_.alone();
    return commit_once(connection, pieces, is_committing);
  }

  static bool commit_once(Connection& connection, const Pieces& pieces, bool& is_committing) {
    connection.begin(begin_write);
    for (const auto& piece : pieces) {
      SnapshotMemory memory;
      Transaction tx(connection, &memory);
      if (piece->run(tx)) continue;
      connection.end("ROLLBACK");
      return false;
    }
    is_committing = true;
    connection.end("COMMIT");
    return true;
  }

  // Also once more after a failure before the commit: the server may have been started anew since
  // this connection was last used.
  void run(std::unique_ptr<Connection>& connection, SnapshotMemory& memory, Piece& piece) {
    for (int attempt = 1;; ++attempt) {
      try {
        if (!connection) {
          connection = open_postgres(url_);
          memory.forget();  // perhaps of another server
        }
        piece.is_committing = false;
        run_once(*connection, memory, piece, attempt);
        break;
      } catch (const SerializationFailure& error) {
        if (!roll_back(connection) || attempt == tries_max) {
          piece.failed(error);
          return;
        }
        pause(attempt);
      } catch (const Unavailable& error) {
        roll_back(connection);
        if (attempt == 1 && !piece.is_committing) continue;
        give_up(piece, error);
        return;
      } catch (const std::exception& error) {
        roll_back(connection);
        give_up(piece, error);
        return;
      }
    }
    piece.done();
    if (piece.mode != Mode::write) end_read(connection);
  }

  static void give_up(Piece& piece, const std::exception& error) {
    logging::warning("store_failed", {{"error", error.what()}});
    piece.failed(error);
  }

  // Growing and uneven, so that two that met do not meet again.
  static void pause(int attempt) {
    thread_local std::minstd_rand uneven(
        static_cast<std::uint32_t>(std::hash<std::thread::id>{}(std::this_thread::get_id()))
    );
    const auto longest_us = std::min(100 << std::min(attempt, 8), 20'000);
    std::this_thread::sleep_for(Duration(std::uniform_int_distribution(0, longest_us)(uneven)));
  }

  // What a write reads it must have read itself, or it would not be told of what came in between.
  void run_once(Connection& connection, SnapshotMemory& of_reads, Piece& piece, int attempt) {
    if (piece.mode == Mode::write) {
      const auto turn = attempt > 1 ? turns_.alone() : turns_.beside_others();
      SnapshotMemory memory;
      Transaction tx(connection, &memory);
      connection.begin(begin_write);
      piece.is_committing = piece.run(tx);
      connection.end(piece.is_committing ? "COMMIT" : "ROLLBACK");
      return;
    }
    begin_reading(connection, of_reads);
    Transaction tx(connection, &of_reads);
    piece.run(tx);
  }

  static void begin_reading(Connection& connection, SnapshotMemory& memory) {
    connection.begin(begin_read);
    memory.look_at(Transaction(connection).value<std::string>(snapshot).value());
  }

  // A read is answered before its transaction has ended, which nobody waits for.
  static void end_read(std::unique_ptr<Connection>& connection) {
    try {
      connection->end_unwatched("COMMIT");
    } catch (const std::exception&) {
      connection.reset();
    }
  }

  // False when the connection is of no more use; the next piece gets a new one.
  static bool roll_back(std::unique_ptr<Connection>& connection) {
    if (!connection) return false;
    try {
      connection->end("ROLLBACK");
      return true;
    } catch (const std::exception&) {
      connection.reset();
      return false;
    }
  }

  std::string url_;
  Lane writes_;
  Lane reads_;
  Lane long_reads_;
  Turns turns_;
  std::vector<std::thread> threads_;
};

}  // namespace

std::unique_ptr<Database> open_postgres_database(const DatabaseOptions& options) {
  return std::make_unique<PostgresDatabase>(options);
}

}  // namespace sql
