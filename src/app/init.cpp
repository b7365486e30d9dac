#include <filesystem>
#include <fstream>
#include <iostream>

#include "app/commands.hpp"
#include "app/onboarding.hpp"
#include "app/outside.hpp"
#include "app/store_access.hpp"
#include "kernel/display_name.hpp"
#include "kernel/limited_text.hpp"
#include "mail/maildir.hpp"

namespace app {

namespace {

Secret read_password(const Config& config) {
  std::string line;
  std::getline(std::cin, line);
  if (code_points(line) < config.password_min_length) {
    throw WrongUse(
        "The password on standard input has fewer than " +
        std::to_string(config.password_min_length) + " characters."
    );
  }
  return Secret(line);
}

}  // namespace

int init(const Config& config, const InitOptions& options) {
  const auto email = EmailAddress::parse(options.admin_email);
  if (!email) throw WrongUse("--admin-email " + options.admin_email + " is no e-mail address.");
  const auto name = DisplayName::parse(options.tenant);
  if (!name) throw WrongUse("--tenant needs a name of 1 to 100 characters without < > \" and `.");
  if (is_initialised(config)) {
    throw WrongUse("The store in " + config.data + " is initialised already; nothing was changed.");
  }
  std::error_code error;
  std::filesystem::create_directories(config.data, error);
  if (error) throw sql::Unavailable(config.data + ": " + error.message());
  make_key(config);
  SystemClock clock;
  SystemRandom random;
  const auto key = read_key(config);
  mail::Maildir mail(config.mail_path(), clock);
  sql::migrate(database_options(config), all_migrations(), clock.now());
  const auto web = make_web_client(config);
  const auto txt_records = make_txt_records();
  Service service(config, {clock, random, mail, key, *web, *txt_records});
  const auto password =
      options.admin_password_stdin ? read_password(config) : Secret(service.ids.random_hex(10));
  const NewTenant wanted{
      name->text(), *email, crypto::hash_password(password), "default", options.sandbox};
  auto made =
      service.as_operator("init", [&](Call& call) { return onboard(service, call, wanted); });
  if (!options.admin_password_stdin) made.password.emplace(password.reveal());
  std::cout << json::to_text(made) << std::endl;
  return 0;
}

}  // namespace app
