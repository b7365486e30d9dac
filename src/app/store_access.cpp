#include "app/store_access.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "app/mail_transport.hpp"

namespace app {

namespace {

constexpr std::size_t key_length = 64;
constexpr sql::Text count_tenants = "SELECT count(*) FROM tenants";

}  // namespace

std::unique_ptr<sql::Connection> open_to_read(const Config& config) {
  return config.database.empty() ? sql::open_sqlite(config.store_path(), true)
                                 : sql::open_postgres(config.database);
}

bool is_initialised(const Config& config) {
  if (config.database.empty() && !std::filesystem::exists(config.store_path())) return false;
  try {
    const auto connection = open_to_read(config);
    sql::Transaction tx(*connection);
    return tx.value<std::int64_t>(count_tenants).value_or(0) > 0;
  } catch (const Bug&) {
    return false;  // no such table yet
  }
}

bool has_right_key(const Config& config, sql::Transaction& tx) {
  const auto key = read_key(config);
  return users::Users(key).has_right_key(tx);
}

crypto::Key read_key(const Config& config) {
  std::ifstream file(config.key_path());
  std::string text;
  file >> text;
  const bool is_hex = text.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (text.size() != key_length || !is_hex) {
    throw WrongUse(
        config.key_path() +
        " is missing or is no key (64 hexadecimal characters): the store cannot be opened without "
        "the key it was made with."
    );
  }
  return crypto::Key::from_hex(text);
}

void make_key(const Config& config) {
  if (std::filesystem::exists(config.key_path())) return;
  SystemClock clock;
  SystemRandom random;
  const auto text = Ids(clock, random).random_hex(key_length / 2) + "\n";
  const int file = ::open(config.key_path().c_str(), O_WRONLY | O_CREAT | O_EXCL, 0600);
  if (file < 0 || ::write(file, text.data(), text.size()) != static_cast<ssize_t>(text.size()) ||
      ::fsync(file) != 0) {
    throw sql::Unavailable(config.key_path() + ": " + std::strerror(errno));
  }
  ::close(file);
}

OpenStore open_store(const Config& config) {
  if (!is_initialised(config)) {
    throw WrongUse("There is no store in " + config.data + ": make one with tenantd init.");
  }
  OpenStore store;
  store.clock = std::make_unique<SystemClock>();
  store.random = std::make_unique<SystemRandom>();
  store.key = std::make_unique<crypto::Key>(read_key(config));
  store.mail = make_mail_transport(config, *store.clock);
  store.web = make_web_client(config);
  store.txt_records = make_txt_records();
  sql::migrate(database_options(config), all_migrations(), store.clock->now());
  const World world{*store.clock, *store.random, *store.mail,
                    *store.key,   *store.web,    *store.txt_records};
  store.service = std::make_unique<Service>(config, world);
  return store;
}

}  // namespace app
