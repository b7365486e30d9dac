#pragma once

#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "sql/transaction.hpp"

namespace sql {

enum class Mode {
  read,       // microseconds: runs where it is asked
  long_read,  // exports, searches without an index: runs on a worker thread
  write,
};

// A piece of work for one transaction.
class Work {
 public:
  virtual ~Work() = default;

  // True keeps the changes, false rolls them back. May run again after a serialization failure, so
  // it starts from nothing each time. Throws nothing but what src/sql throws.
  virtual bool run(Transaction& tx) = 0;

  // Exactly one of the two follows, after commit or rollback, on any thread.
  virtual void done() = 0;
  virtual void failed(const std::exception& error) = 0;
};

// The store. It decides which thread and which connection runs a piece of work, and when.
class Database {
 public:
  virtual ~Database() = default;

  // Starts the work, which must live until it is done or failed. False when the queue is full:
  // nothing was started.
  virtual bool start(Mode mode, Work& work) = 0;

  // To be called by a thread that reads, when it has nothing left to do: gives up what it saw.
  virtual void end_turn() {}

  // Waits until all started work is done.
  virtual void drain() = 0;

  virtual Dialect dialect() const = 0;

  // Runs a function in a transaction and waits: for commands, jobs and tests. What the function
  // throws rolls back and is thrown here.
  template <class Function>
  auto read(Function function) {
    return wait(Mode::long_read, std::move(function));
  }
  template <class Function>
  auto write(Function function) {
    return wait(Mode::write, std::move(function));
  }

 protected:
  // A work whose end a thread waits for.
  class Awaited : public Work {
   public:
    void done() override;
    void failed(const std::exception& error) override;
    void wait();

   protected:
    std::exception_ptr thrown_;

   private:
    struct Signal;
    std::shared_ptr<Signal> signal_ = make_signal();
    static std::shared_ptr<Signal> make_signal();
  };

  void start_or_throw(Mode mode, Work& work);

 private:
  template <class Function>
  class Blocking final : public Awaited {
   public:
    using Result = std::invoke_result_t<Function&, Transaction&>;
    explicit Blocking(Function function) : function_(std::move(function)) {}

    bool run(Transaction& tx) override {
      thrown_ = nullptr;
      try {
        if constexpr (std::is_void_v<Result>) {
          function_(tx);
        } else {
          result_.emplace(function_(tx));
        }
        return true;
      } catch (const SerializationFailure&) {
        throw;
      } catch (const Unavailable&) {
        throw;
      } catch (...) {
        thrown_ = std::current_exception();
        return false;
      }
    }

    auto take() {
      wait();
      if constexpr (!std::is_void_v<Result>) return std::move(*result_);
    }

   private:
    Function function_;
    std::optional<std::conditional_t<std::is_void_v<Result>, int, Result>> result_;
  };

  template <class Function>
  auto wait(Mode mode, Function function) {
    Blocking<Function> work(std::move(function));
    start_or_throw(mode, work);
    return work.take();
  }
};

struct DatabaseOptions {
  std::string path;           // the SQLite file
  std::string url;            // postgresql://…; replaces the file
  unsigned long_readers = 4;  // worker threads for long reads and what is prepared
  unsigned readers = 4;       // likewise for reads, PostgreSQL; each has a connection
  unsigned writers = 3;       // likewise for writes, PostgreSQL
  std::size_t queue_max = 10'000;
};

std::unique_ptr<Database> open_database(const DatabaseOptions& options);
std::unique_ptr<Database> open_sqlite_database(const DatabaseOptions& options);
std::unique_ptr<Database> open_postgres_database(const DatabaseOptions& options);

}  // namespace sql
