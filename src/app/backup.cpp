#include <sys/stat.h>

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

}  // namespace

// The store is useless without its key, and the key is no secret any more beside the store: they
// are two files, so that they can be kept in two places.
int backup(const Config& config, const std::string& to) {
  refuse_postgres(config, "pg_dump");
  if (!is_initialised(config)) throw WrongUse("There is no store in " + config.data + ".");
  if (fs::exists(to)) throw WrongUse(to + " exists already; nothing was overwritten.");
  const auto part = to + ".part";
  fs::remove(part);
  ::umask(077);
  sql::copy_sqlite(config.store_path(), part);
  copy_private(config.key_path(), to + ".key");
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
  Config source = config;
  source.data = config.data + "/restore.part";
  fs::create_directories(source.data);
  fs::copy_file(from, source.store_path(), fs::copy_options::overwrite_existing);
  if (!is_initialised(source)) {
    fs::remove_all(source.data);
    throw WrongUse(from + " is no backup of tenantd.");
  }
  if (!fs::exists(config.key_path())) {
    if (!fs::exists(from + ".key")) {
      fs::remove_all(source.data);
      throw WrongUse(
          "The key of the backup is missing: put it at " + from + ".key or at " +
          config.key_path() + "."
      );
    }
    copy_private(from + ".key", config.key_path());
  }
  fs::permissions(source.store_path(), fs::perms::owner_read | fs::perms::owner_write);
  fs::rename(source.store_path(), config.store_path());
  fs::remove_all(source.data);
  std::cout << "restored " << from << " to " << config.store_path() << std::endl;
  return 0;
}

}  // namespace app
