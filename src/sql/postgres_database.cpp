#include <mutex>
#include <random>
#include <thread>

#include "kernel/logging.hpp"
#include "sql/database.hpp"
#include "sql/work_queue.hpp"

namespace sql {

namespace {

constexpr int tries_max = 30;
constexpr std::string_view begin_read = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
constexpr std::string_view begin_write = "BEGIN ISOLATION LEVEL SERIALIZABLE";

// A bounded pool: each thread has one connection and runs one transaction at a time.
class PostgresDatabase final : public Database {
 public:
  explicit PostgresDatabase(const DatabaseOptions& options)
      : url_(options.url), works_(options.queue_max) {
    // The first one is opened here, so that a wrong address is told at start.
    auto first = open_postgres(url_);
    for (unsigned i = 0; i < options.connections; ++i) {
      threads_.emplace_back([this, connection = std::move(first)]() mutable {
        loop(std::move(connection));
      });
      first = nullptr;
    }
  }

  ~PostgresDatabase() override {
    works_.close();
    for (auto& thread : threads_) thread.join();
  }

  bool start(Mode mode, Work& work) override {
    auto* piece = new Piece{mode, work};
    if (works_.add(*piece)) return true;
    delete piece;
    return false;
  }

  void drain() override { works_.drain(); }
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

  void loop(std::unique_ptr<Connection> connection) {
    while (true) {
      const auto works = works_.take(1);
      if (works.empty()) return;
      const std::unique_ptr<Piece> piece(static_cast<Piece*>(works.front()));
      run(connection, *piece);
      works_.finished(1);
      logging::flush();
    }
  }

  // Also once more after a failure before the commit: the server may have been started anew since
  // this connection was last used.
  void run(std::unique_ptr<Connection>& connection, Piece& piece) {
    for (int attempt = 1;; ++attempt) {
      try {
        if (!connection) connection = open_postgres(url_);
        piece.is_committing = false;
        // Second tries take turns: many writers of one account would push each other out for ever.
        std::unique_lock turn(turn_, std::defer_lock);
        if (attempt > 1) turn.lock();
        run_once(*connection, piece);
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

  static void run_once(Connection& connection, Piece& piece) {
    SnapshotMemory memory;
    Transaction tx(connection, &memory);
    if (piece.mode == Mode::write) {
      connection.begin(begin_write);
      piece.is_committing = piece.run(tx);
      connection.end(piece.is_committing ? "COMMIT" : "ROLLBACK");
      return;
    }
    connection.begin(begin_read);
    piece.run(tx);
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
  WorkQueue works_;
  std::mutex turn_;
  std::vector<std::thread> threads_;
};

}  // namespace

std::unique_ptr<Database> open_postgres_database(const DatabaseOptions& options) {
  return std::make_unique<PostgresDatabase>(options);
}

}  // namespace sql
