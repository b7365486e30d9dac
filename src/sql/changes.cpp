#include "sql/changes.hpp"

#include <array>
#include <charconv>
#include <cstdio>
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
constexpr Text select_digest_before = R"(
  SELECT digest FROM changes WHERE account_id = :account_id AND seq < :seq ORDER BY seq DESC LIMIT 1
)";
constexpr Text select_digest_before_of_none = R"(
  SELECT digest FROM changes WHERE account_id IS NULL AND seq < :seq ORDER BY seq DESC LIMIT 1
)";
constexpr Text select_changes = R"(
  SELECT seq, call_seq, id, table_name, row_key, account_id, tenant_id, before, after, digest,
         zone_id
  FROM changes ORDER BY seq
)";
constexpr Text select_call = R"(
  SELECT seq, at, credential, actor_id, actor_email, request_id, ip, user_agent, method, uri,
         change_count, token_id, status, error_code
  FROM calls WHERE seq = :seq
)";

// The first line of a new account has none before it: nothing to look up.
bool creates_account(const Change& change) {
  return change.table_name == "accounts" && change.before.text == "null" &&
         change.after.text != "null";
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

constexpr std::size_t uuid_length = 36;
constexpr std::string_view uuid_version = "8";
constexpr std::string_view uuid_variant = "8";

// The number is the first 64 bits that are free: it is found again without an index of ids.
std::string id_of_line(std::int64_t seq, Ids& ids) {
  std::array<char, 17> digits{};
  std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(seq));
  const std::string hex(digits.data());
  const auto random = ids.random_hex(7);
  std::string id = hex.substr(0, 8) + '-' + hex.substr(8, 4) + '-';
  id += uuid_version;
  id += hex.substr(12, 3) + '-';
  id += uuid_variant;
  return id + hex.substr(15) + random.substr(0, 2) + '-' + random.substr(2);
}

CallLine line_of(const Call& call, const Outcome& outcome) {
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
  if (!actor.token_id.empty()) line.token_id = actor.token_id;
  if (!call.origin.request_id.empty()) line.status = outcome.status;
  if (outcome.error_code != 0) line.error_code = outcome.error_code;
  return line;
}

}  // namespace

std::optional<std::int64_t> sequence_of_id(std::string_view id) {
  if (id.size() != uuid_length || id.substr(14, 1) != uuid_version) return {};
  std::string hex;
  hex += id.substr(0, 8);
  hex += id.substr(9, 4);
  hex += id.substr(15, 3);
  hex += id.substr(20, 1);
  std::int64_t seq = 0;
  const auto* const end = hex.data() + hex.size();
  const auto read = std::from_chars(hex.data(), end, seq, 16);
  if (read.ptr != end || read.ec != std::errc()) return {};
  return seq;
}

std::string digest_before(Transaction& tx, const ChangeLine& line) {
  if (!is_chained(tx, line.account_id)) return {};
  const auto& statement =
      line.account_id.empty() ? select_digest_before_of_none : select_digest_before;
  return tx.value<std::string>(
               statement, {{"account_id", line.account_id}, {"seq", line.seq}}
  ).value_or("");
}

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

std::string write_change_log(
    Transaction& tx, const Call& call, const std::vector<Change>& changes, const Outcome& outcome
) {
  std::string first_id;
  if (changes.empty()) return first_id;
  auto line = line_of(call, outcome);
  line.change_count = static_cast<std::int64_t>(changes.size());
  tx.put(line);
  std::map<AccountId, Last> ends;
  for (const auto& change : changes) {
    auto known = ends.find(change.account_id);
    if (known == ends.end()) {
      known = ends.emplace(change.account_id, last_before(tx, change)).first;
    }
    auto& last = known->second;
    const auto seq = call.ids.next_sequence(last.seq);
    ChangeLine row{
        seq,
        line.seq,
        id_of_line(seq, call.ids),
        change.table_name,
        change.row_key,
        change.account_id,
        change.tenant_id,
        change.before,
        change.after,
        {},
        change.zone_id};
    if (first_id.empty()) first_id = row.id;
    row.digest = chained_digest(last.digest, line, row);
    if (is_chained(tx, change.account_id)) last = {row.seq, row.digest};
    tx.put(row);
  }
  return first_id;
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
