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

class Transaction;

// One captured change of one row: its image before and after, as JSON. Without either nothing
// changed: the row was looked at, or an attempt on it was refused.
struct Change {
  std::string table_name;
  std::string row_key;
  AccountId account_id;
  TenantId tenant_id;
  json::Raw before;
  json::Raw after;
  json::Maybe<ZoneId> zone_id{};
};
BOOST_DESCRIBE_STRUCT(
    Change, (), (table_name, row_key, account_id, tenant_id, before, after, zone_id)
)

// One line of the change log, table `changes`. Each account's lines form a chain: `digest` covers
// the line, its call and the digest of the account's line before it. Members that came later are
// left out of the JSON where they are empty, so that the digests of older lines hold.
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
  json::Maybe<ZoneId> zone_id{};
};
BOOST_DESCRIBE_STRUCT(
    ChangeLine, (),
    (seq, call_seq, id, table_name, row_key, account_id, tenant_id, before, after, digest, zone_id)
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
  json::Maybe<TokenId> token_id{};
  json::Maybe<std::int64_t> status{};      // of the answer; none of jobs and commands
  json::Maybe<std::int64_t> error_code{};  // what the call was refused with
};
BOOST_DESCRIBE_STRUCT(
    CallLine, (),
    (seq, at, credential, actor_id, actor_email, request_id, ip, user_agent, method, uri,
     change_count, token_id, status, error_code)
)

// How a call ended that is written down without having changed anything.
struct Outcome {
  std::int64_t status = 200;
  std::int64_t error_code = 0;  // 0: it was not refused
};

// The digest that a line continues: of the line before it in its chain, empty where there is none.
std::string digest_before(Transaction& tx, const ChangeLine& line);

// The digest of a line, given the one before it in the same account.
std::string chained_digest(
    const std::string& previous, const CallLine& call, const ChangeLine& change
);

// Writes the call and its captured changes at the end of a call. The id of the first change; empty
// when nothing changed.
std::string write_change_log(
    Transaction& tx, const Call& call, const std::vector<Change>& changes,
    const Outcome& outcome = {}
);

// The number of a line in its id: an RFC 9562 UUID of version 8 that begins with it. Nothing for
// other ids, which older lines have.
std::optional<std::int64_t> sequence_of_id(std::string_view id);

// Recomputes every chain. The first broken line, as a sentence; nothing when all hold.
std::optional<std::string> verify_change_log(Transaction& tx);

}  // namespace sql
