#include "sql/changes.hpp"

#include <map>

#include "kernel/crypto.hpp"
#include "kernel/ids.hpp"
#include "sql/transaction.hpp"

template <>
struct sql::Table<sql::ChangeLine> {
  static constexpr std::string_view name = "changes";
};
template <>
struct sql::Table<sql::CallLine> {
  static constexpr std::string_view name = "calls";
};

namespace sql {

namespace {

constexpr Text select_last = R"(
  SELECT seq, digest FROM changes WHERE account_id = :account_id ORDER BY seq DESC LIMIT 1
)";
constexpr Text select_last_of_none = R"(
  SELECT seq, digest FROM changes WHERE account_id IS NULL ORDER BY seq DESC LIMIT 1
)";
constexpr Text select_changes = R"(
  SELECT seq, call_seq, id, table_name, row_key, account_id, tenant_id, before, after, digest
  FROM changes ORDER BY seq
)";
constexpr Text select_call = R"(
  SELECT seq, at, credential, actor_id, actor_email, request_id, ip, user_agent, method, uri,
         change_count
  FROM calls WHERE seq = :seq
)";

// The first line of a new account has none before it: nothing to look up.
bool creates_account(const Change& change) {
  return change.table_name == "accounts" && change.before.text == "null";
}

// The end of a chain.
struct Last {
  std::int64_t seq = 0;
  std::string digest;
};
BOOST_DESCRIBE_STRUCT(Last, (), (seq, digest))

// Lines without an account are in one chain only where one writer makes that cheap.
bool is_chained(const Transaction& tx, const AccountId& account_id) {
  return !account_id.empty() || tx.dialect() == Dialect::sqlite;
}

Last last_before(Transaction& tx, const Change& change) {
  if (creates_account(change) || !is_chained(tx, change.account_id)) return {};
  const auto found = change.account_id.empty()
                         ? tx.row<Last>(select_last_of_none)
                         : tx.row<Last>(select_last, {{"account_id", change.account_id}});
  return found.value_or(Last());
}

}  // namespace

std::string chained_digest(
    const std::string& previous, const CallLine& call, const ChangeLine& change
) {
  auto line = change;
  line.digest.clear();
  std::string text = previous;
  json::write(text, call);
  json::write(text, line);
  return crypto::digest(text);
}

void write_change_log(Transaction& tx, const Call& call, const std::vector<Change>& changes) {
  if (changes.empty()) return;
  CallLine line;
  line.seq = call.ids.next_sequence();
  line.at = call.now;
  const auto& actor = call.proved ? *call.proved : call.caller;
  line.credential = actor.credential;
  line.actor_id = actor.user_id;
  line.actor_email = actor.email;
  line.request_id = call.origin.request_id;
  line.ip = call.origin.ip;
  line.user_agent = call.origin.user_agent;
  line.method = call.origin.method;
  line.uri = call.origin.uri;
  line.change_count = static_cast<std::int64_t>(changes.size());
  tx.put(line);
  std::map<AccountId, Last> ends;
  for (const auto& change : changes) {
    auto known = ends.find(change.account_id);
    if (known == ends.end()) {
      known = ends.emplace(change.account_id, last_before(tx, change)).first;
    }
    auto& last = known->second;
    ChangeLine row{
        call.ids.next_sequence(last.seq),
        line.seq,
        call.ids.random_uuid(),
        change.table_name,
        change.row_key,
        change.account_id,
        change.tenant_id,
        change.before,
        change.after,
        {}};
    row.digest = chained_digest(last.digest, line, row);
    if (is_chained(tx, change.account_id)) last = {row.seq, row.digest};
    tx.put(row);
  }
}

std::optional<std::string> verify_change_log(Transaction& tx) {
  std::optional<std::string> broken;
  std::map<AccountId, std::string> last;
  std::map<std::int64_t, std::int64_t> missing;
  tx.each<ChangeLine>(select_changes, {}, [&](const ChangeLine& row) {
    if (broken) return;
    const auto call = tx.row<CallLine>(select_call, {{"seq", row.call_seq}});
    if (!call) {
      broken = "change " + std::to_string(row.seq) + " has lost its call";
      return;
    }
    missing.try_emplace(call->seq, call->change_count).first->second -= 1;
    auto& previous = last[row.account_id];
    if (!is_chained(tx, row.account_id)) previous.clear();
    if (chained_digest(previous, *call, row) != row.digest) {
      broken = "change " + std::to_string(row.seq) + " of " + row.table_name + " " + row.row_key +
               " does not fit the chain of its account";
    }
    previous = row.digest;
  });
  for (const auto& [call, count] : missing) {
    if (!broken && count != 0) broken = "call " + std::to_string(call) + " has lost changes";
  }
  return broken;
}

}  // namespace sql
