#include "audit_exports/store.hpp"

namespace audit_exports::store {

namespace {

constexpr std::int64_t read_at_once = 500;

constexpr sql::Text select_of_account = R"(
  SELECT seq, call_seq, id, table_name, row_key, account_id, tenant_id, before, after, digest,
         zone_id
  FROM changes WHERE account_id = :account_id AND seq > :after ORDER BY seq LIMIT :limit
)";
constexpr sql::Text select_of_tenant = R"(
  SELECT seq, call_seq, id, table_name, row_key, account_id, tenant_id, before, after, digest,
         zone_id
  FROM changes WHERE tenant_id = :tenant_id AND seq > :after ORDER BY seq LIMIT :limit
)";
constexpr sql::Text select_call = R"(
  SELECT seq, at, credential, actor_id, actor_email, request_id, ip, user_agent, method, uri,
         change_count, token_id, status, error_code
  FROM calls WHERE seq = :seq
)";

std::vector<sql::ChangeLine> lines_after(
    sql::Transaction& tx, const Subject& subject, std::int64_t after, std::int64_t limit
) {
  if (subject.account_id) {
    return tx.rows<sql::ChangeLine>(
        select_of_account, {{"account_id", *subject.account_id}, {"after", after}, {"limit", limit}}
    );
  }
  return tx.rows<sql::ChangeLine>(
      select_of_tenant, {{"tenant_id", *subject.tenant_id}, {"after", after}, {"limit", limit}}
  );
}

}  // namespace

bool each_line(sql::Transaction& tx, const Subject& subject, std::int64_t max, const Use& use) {
  auto after = subject.after;
  std::int64_t given = 0;
  for (;;) {
    const auto lines = lines_after(tx, subject, after, read_at_once);
    for (const auto& line : lines) {
      if (given++ == max) return true;
      const auto call = tx.row<sql::CallLine>(select_call, {{"seq", line.call_seq}});
      CHECK(call.has_value());
      use(*call, line);
    }
    if (static_cast<std::int64_t>(lines.size()) < read_at_once) return false;
    after = lines.back().seq;
  }
}

}  // namespace audit_exports::store
