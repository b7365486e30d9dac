#include "jobs/store.hpp"

#include "jobs/retry.hpp"

namespace jobs::store {

namespace {

constexpr sql::Text insert_job = R"(
  INSERT INTO jobs (seq, name, key, payload, state, run_at, lease_until, attempts, last_error,
                    created_at, account_id, tenant_id)
  VALUES (:seq, :name, :key, :payload, :state, :run_at, :lease_until, :attempts, :last_error,
          :created_at, :account_id, :tenant_id)
  ON CONFLICT (key) DO NOTHING
)";

// A lease that ends later than any given now could was given by a clock that was wrong.
constexpr sql::Text select_next_at = R"(
  SELECT min(at) FROM (
    SELECT min(run_at) AS at FROM jobs WHERE state = 'ready'
    UNION ALL
    SELECT min(CASE WHEN lease_until > :lease_latest THEN :now ELSE lease_until END) AS at
    FROM jobs WHERE state = 'running'
  ) AS next
)";
constexpr sql::Text end_leases = R"(
  UPDATE jobs SET state = 'ready', lease_until = NULL
  WHERE state = 'running' AND (lease_until <= :now OR lease_until > :lease_latest)
)";
constexpr sql::Text claim_first = R"(
  UPDATE jobs SET state = 'running', lease_until = :lease_latest, attempts = attempts + 1
  WHERE state = 'ready' AND seq = (
    SELECT seq FROM jobs WHERE state = 'ready' AND run_at <= :now ORDER BY run_at, seq LIMIT 1
  )
  RETURNING seq, name, key, payload, state, run_at, lease_until, attempts, last_error, created_at,
            account_id, tenant_id
)";

// Each claim has its own number of attempts, so that a late worker ends nobody else's.
constexpr sql::Text delete_claimed = R"(
  DELETE FROM jobs WHERE seq = :seq AND state = 'running' AND attempts = :attempts
)";
constexpr sql::Text end_claim = R"(
  UPDATE jobs SET state = :state, run_at = :run_at, last_error = :last_error, lease_until = NULL
  WHERE seq = :seq AND state = 'running' AND attempts = :attempts
)";

constexpr sql::Text select_dead = R"(
  SELECT seq, name, key, attempts, last_error, created_at, run_at AS died_at, account_id, tenant_id
  FROM jobs WHERE state = 'dead' ORDER BY seq LIMIT :limit OFFSET :offset
)";
constexpr sql::Text select_dead_count = "SELECT count(*) FROM jobs WHERE state = 'dead'";
constexpr sql::Text revive_job = R"(
  UPDATE jobs SET state = 'ready', run_at = :now, attempts = 0
  WHERE seq = :seq AND state = 'dead'
)";

constexpr sql::Text delete_of_account = "DELETE FROM jobs WHERE account_id = :account_id";
constexpr sql::Text bring_forward = R"(
  UPDATE jobs SET run_at = run_at - :by
  WHERE state = 'ready' AND (account_id = :account_id OR tenant_id = :tenant_id)
)";

constexpr sql::Text select_period_count = R"(
  SELECT count(*) FROM jobs WHERE key >= :from AND key < :until AND state <> 'dead'
)";
constexpr sql::Text delete_late_periods = R"(
  DELETE FROM jobs
  WHERE key >= :from AND key < :until AND state = 'ready' AND run_at > :latest
)";

bool end(sql::Transaction& tx, const Job& job, State state, Timestamp at, std::string_view error) {
  return tx.change(
             end_claim, {{"seq", job.seq},
                         {"attempts", job.attempts},
                         {"state", state},
                         {"run_at", at},
                         {"last_error", error}}
         ) == 1;
}

}  // namespace

bool insert_if_new(sql::Transaction& tx, const Job& job) {
  return tx.change(
             insert_job, {{"seq", job.seq},
                          {"name", job.name},
                          {"key", job.key},
                          {"payload", job.payload},
                          {"state", job.state},
                          {"run_at", job.run_at},
                          {"lease_until", job.lease_until},
                          {"attempts", job.attempts},
                          {"last_error", job.last_error},
                          {"created_at", job.created_at},
                          {"account_id", job.account_id},
                          {"tenant_id", job.tenant_id}}
         ) == 1;
}

std::optional<Timestamp> next_at(sql::Transaction& tx, Timestamp now) {
  return tx.value<Timestamp>(select_next_at, {{"now", now}, {"lease_latest", now + lease}});
}

std::optional<Job> claim(sql::Transaction& tx, Timestamp now) {
  tx.change(end_leases, {{"now", now}, {"lease_latest", now + lease}});
  return tx.row<Job>(claim_first, {{"now", now}, {"lease_latest", now + lease}});
}

bool remove_claimed(sql::Transaction& tx, const Job& job) {
  return tx.change(delete_claimed, {{"seq", job.seq}, {"attempts", job.attempts}}) == 1;
}

bool retry_claimed(sql::Transaction& tx, const Job& job, Timestamp at, std::string_view error) {
  return end(tx, job, State::ready, at, error);
}

bool bury_claimed(sql::Transaction& tx, const Job& job, Timestamp at, std::string_view error) {
  return end(tx, job, State::dead, at, error);
}

std::vector<DeadJob> list_dead(sql::Transaction& tx, const PageRequest& page) {
  return tx.rows<DeadJob>(select_dead, {{"limit", page.per_page}, {"offset", page.offset()}});
}

std::int64_t count_dead(sql::Transaction& tx) {
  return tx.value<std::int64_t>(select_dead_count).value_or(0);
}

bool revive(sql::Transaction& tx, std::int64_t seq, Timestamp now) {
  return tx.change(revive_job, {{"seq", seq}, {"now", now}}) == 1;
}

void remove_all(sql::Transaction& tx, const AccountId& account_id) {
  tx.change(delete_of_account, {{"account_id", account_id}});
}

void advance(sql::Transaction& tx, const Owner& owner, Duration by) {
  tx.change(
      bring_forward,
      {{"account_id", owner.account_id}, {"tenant_id", owner.tenant_id}, {"by", by.count()}}
  );
}

bool has_period(sql::Transaction& tx, std::string_view from, std::string_view until) {
  const auto count =
      tx.value<std::int64_t>(select_period_count, {{"from", from}, {"until", until}});
  return count.value_or(0) > 0;
}

void remove_periods_after(
    sql::Transaction& tx, std::string_view from, std::string_view until, Timestamp latest
) {
  tx.change(delete_late_periods, {{"from", from}, {"until", until}, {"latest", latest}});
}

}  // namespace jobs::store
