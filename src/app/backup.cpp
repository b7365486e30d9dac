#include <filesystem>
#include <iostream>

#include "app/commands.hpp"
#include "app/store_access.hpp"

namespace app {

namespace {

namespace fs = std::filesystem;

void refuse_postgres(const Config& config, const char* tool) {
  if (config.database.empty()) return;
  throw WrongUse(
      std::string("A PostgreSQL database is backed up with its own tools: use ") + tool + "."
  );
}

void copy_private(const std::string& from, const std::string& to) {
  std::error_code error;
  fs::copy_file(from, to, fs::copy_options::overwrite_existing, error);
  if (error) throw sql::Unavailable(to + ": " + error.message());
  fs::permissions(to, fs::perms::owner_read | fs::perms::owner_write);
}

// A folder that is gone in the end, however it ends.
struct Scratch {
  std::string folder;

  explicit Scratch(std::string path) : folder(std::move(path)) { fs::create_directories(folder); }
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(folder, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
};

// SQLite would take the log of another store for the end of this one.
void refuse_leftovers(const Config& config) {
  for (const auto* ending : {"-wal", "-shm", "-journal"}) {
    const auto file = config.store_path() + ending;
    if (!fs::exists(file)) continue;
    throw WrongUse(file + " is left over from another store: move it away first.");
  }
}

// The connection is closed again before the store is moved to its place.
void refuse_wrong_key(const Config& source, const std::string& key_path) {
  const auto connection = open_to_read(source);
  sql::Transaction tx(*connection);
  if (!has_right_key(source, tx)) throw WrongUse(key_path + " is not the key of this backup.");
}

}  // namespace

// The store is useless without its key, and the key is no secret any more beside the store: they
// are two files, so that they can be kept in two places.
int backup(const Config& config, const std::string& to) {
  refuse_postgres(config, "pg_dump");
  if (!is_initialised(config)) throw WrongUse("There is no store in " + config.data + ".");
  const auto key_copy = to + ".key";
  for (const auto& file : {to, key_copy}) {
    if (fs::exists(file)) throw WrongUse(file + " exists already; nothing was overwritten.");
  }
  const auto part = to + ".part";
  fs::remove(part);
  sql::copy_sqlite(config.store_path(), part);
  copy_private(config.key_path(), key_copy);
  fs::rename(part, to);
  std::cout << "backed up " << config.store_path() << " to " << to << " (" << fs::file_size(to)
            << " bytes)\nits key is in " << to << ".key: keep it in another place" << std::endl;
  return 0;
}

int restore(const Config& config, const std::string& from) {
  refuse_postgres(config, "pg_restore");
  if (!fs::exists(from)) throw WrongUse(from + " does not exist.");
  if (fs::exists(config.store_path())) {
    throw WrongUse("There is a store in " + config.data + " already; nothing was overwritten.");
  }
  refuse_leftovers(config);
  const Scratch scratch(config.data + "/restore.part");
  Config source = config;
  source.data = scratch.folder;
  copy_private(from, source.store_path());
  if (!is_initialised(source)) throw WrongUse(from + " is no backup of tenantd.");
  const bool has_key = fs::exists(config.key_path());
  const auto key_path = has_key ? config.key_path() : from + ".key";
  if (!fs::exists(key_path)) {
    throw WrongUse(
        "The key of the backup is missing: put it at " + from + ".key or at " + config.key_path() +
        "."
    );
  }
  copy_private(key_path, source.key_path());
  refuse_wrong_key(source, key_path);
  if (!has_key) copy_private(key_path, config.key_path());
  fs::rename(source.store_path(), config.store_path());
  std::cout << "restored " << from << " to " << config.store_path() << std::endl;
  return 0;
}

}  // namespace app
