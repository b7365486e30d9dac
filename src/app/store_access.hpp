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

// Held by the one process that serves an embedded store: a second would answer from what it knows
// itself, and do all jobs twice. Ends with the process, however that ends. Throws WrongUse when
// another one holds it.
class ServingLock {
 public:
  explicit ServingLock(const Config& config);
  ~ServingLock();
  ServingLock(const ServingLock&) = delete;
  ServingLock& operator=(const ServingLock&) = delete;

 private:
  int file_ = -1;
};

// A connection that changes nothing, to a store that need not be sound.
std::unique_ptr<sql::Connection> open_to_read(const Config& config);

// True when the key file opens what is sealed in the store.
bool has_right_key(const Config& config, sql::Transaction& tx);

crypto::Key read_key(const Config& config);
// Makes the key file, mode 0600, unless it is there.
void make_key(const Config& config);

}  // namespace app
