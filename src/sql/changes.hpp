#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "json/types.hpp"
#include "kernel/call.hpp"

class Ids;

namespace sql {

// One captured change of one row: its image before and after, as JSON.
struct Change {
  std::string table_name;
  std::string row_key;
  AccountId account_id;
  TenantId tenant_id;
  json::Raw before;
  json::Raw after;
};
BOOST_DESCRIBE_STRUCT(Change, (), (table_name, row_key, account_id, tenant_id, before, after))

// One line of the change log, table `changes`. Each account's lines form a chain: `digest` covers
// the line, its call and the digest of the account's line before it.
struct ChangeLine {
  std::int64_t seq = 0;
  std::int64_t call_seq = 0;
  std::string id;
  std::string table_name;
  std::string row_key;
  AccountId account_id;
  TenantId tenant_id;
  json::Raw before;
  json::Raw after;
  std::string digest;
};
BOOST_DESCRIBE_STRUCT(
    ChangeLine, (),
    (seq, call_seq, id, table_name, row_key, account_id, tenant_id, before, after, digest)
)

// One writing call, table `calls`: who did what, through which door. Written once with its changes.
struct CallLine {
  std::int64_t seq = 0;
  Timestamp at;
  Credential credential = Credential::none;
  UserId actor_id;
  std::string actor_email;
  std::string request_id;
  std::string ip;
  std::string user_agent;
  std::string method;
  std::string uri;
  std::int64_t change_count = 0;
};
BOOST_DESCRIBE_STRUCT(
    CallLine, (),
    (seq, at, credential, actor_id, actor_email, request_id, ip, user_agent, method, uri,
     change_count)
)

// The digest of a line, given the one before it in the same account.
std::string chained_digest(
    const std::string& previous, const CallLine& call, const ChangeLine& change
);

class Transaction;

// Writes the call and its captured changes at the end of a call. Nothing when nothing changed.
void write_change_log(Transaction& tx, const Call& call, const std::vector<Change>& changes);

// Recomputes every chain. The first broken line, as a sentence; nothing when all hold.
std::optional<std::string> verify_change_log(Transaction& tx);

}  // namespace sql
