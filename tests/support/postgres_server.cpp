#include "support/postgres_server.hpp"

#include <fcntl.h>
#include <libpq-fe.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstdlib>
#include <memory>
#include <stdexcept>

#include "support/source_root.hpp"

namespace test_support {
namespace {

struct Pipe {
  Pipe() {
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("pipe2 failed");
  }
  int reading() const { return ends[0]; }
  int writing() const { return ends[1]; }

  std::array<int, 2> ends{};
};

std::string read_line(int file) {
  std::string line;
  for (char character = 0; read(file, &character, 1) == 1 && character != '\n';) line += character;
  return line;
}

// The launcher ends, and takes the server along, when its input is closed: at our exit or death.
class OwnServer {
 public:
  OwnServer() {
    const auto launcher = (source_root() / "tests/support/with_postgres.py").string();
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input_.reading(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output_.writing(), STDOUT_FILENO);
    std::array<char*, 2> arguments{const_cast<char*>(launcher.c_str()), nullptr};
    const int failed =
        posix_spawn(&process_, launcher.c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(input_.reading());
    close(output_.writing());
    if (failed == 0) url = read_line(output_.reading());
    if (url.empty()) throw std::runtime_error("PostgreSQL did not start; see the messages above.");
  }
  ~OwnServer() {
    close(input_.writing());
    waitpid(process_, nullptr, 0);
    close(output_.reading());
  }
  OwnServer(const OwnServer&) = delete;
  OwnServer& operator=(const OwnServer&) = delete;

  std::string url;

 private:
  Pipe input_;
  Pipe output_;
  pid_t process_ = 0;
};

const std::string& server_url() {
  static const std::string given = [] {
    const char* const url = std::getenv("TENANTD_TEST_POSTGRES");
    return std::string(url ? url : "");
  }();
  if (!given.empty()) return given;
  static const OwnServer own;
  return own.url;
}

void execute(const std::string& statement) {
  const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(
      PQconnectdb(server_url().c_str()), PQfinish
  );
  if (PQstatus(connection.get()) != CONNECTION_OK) {
    throw std::runtime_error(PQerrorMessage(connection.get()));
  }
  const std::unique_ptr<PGresult, decltype(&PQclear)> result(
      PQexec(connection.get(), statement.c_str()), PQclear
  );
  if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) {
    throw std::runtime_error(PQerrorMessage(connection.get()));
  }
}

std::string new_name() {
  static std::atomic<int> count{0};
  return "test_" + std::to_string(getpid()) + "_" + std::to_string(++count);
}

std::string with_database(const std::string& url, const std::string& name) {
  const auto query = std::min(url.find('?'), url.size());
  const auto slash = url.rfind('/', query);
  return url.substr(0, slash + 1) + name + url.substr(query);
}

}  // namespace

PostgresDatabase::PostgresDatabase() : name_(new_name()), url_(with_database(server_url(), name_)) {
  execute("CREATE DATABASE " + name_ + " TEMPLATE template0 STRATEGY file_copy");
}

PostgresDatabase::~PostgresDatabase() {
  try {
    execute("DROP DATABASE " + name_ + " WITH (FORCE)");
  } catch (const std::exception&) {
    // The server itself may be what the test has ended.
  }
}

}  // namespace test_support
