#pragma once

#include <memory>

#include "app/outside.hpp"
#include "app/service.hpp"
#include "mail/transport.hpp"

namespace app {

// What commands need to open an initialised store: the key, the world, the service.
struct OpenStore {
  std::unique_ptr<SystemClock> clock;
  std::unique_ptr<SystemRandom> random;
  std::unique_ptr<mail::MailTransport> mail;
  std::unique_ptr<crypto::Key> key;
  std::unique_ptr<http::Client> web;
  std::unique_ptr<sso::TxtRecords> txt_records;
  std::unique_ptr<Service> service;
};

// Opens and migrates. Throws WrongUse when there is no store to open.
OpenStore open_store(const Config& config);

// True when a tenant is there. Never creates anything.
bool is_initialised(const Config& config);

// A connection that changes nothing, to a store that need not be sound.
std::unique_ptr<sql::Connection> open_to_read(const Config& config);

// True when the key file opens what is sealed in the store.
bool has_right_key(const Config& config, sql::Transaction& tx);

crypto::Key read_key(const Config& config);
// Makes the key file, mode 0600, unless it is there.
void make_key(const Config& config);

}  // namespace app
