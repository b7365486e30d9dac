#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jobs/jobs.hpp"
#include "sql/transaction.hpp"

// Every statement on the table `jobs`.
namespace jobs::store {

// False when there is a job with this key.
bool insert_if_new(sql::Transaction& tx, const Job& job);

// When there is something to do next: a job's time comes, or the lease of a running one ends.
std::optional<Timestamp> next_at(sql::Transaction& tx, Timestamp now);

// Takes the first job that is due, for the length of a lease.
std::optional<Job> claim(sql::Transaction& tx, Timestamp now);

// These end a claim. False, and nothing happens, when the job is no longer held by this claim: its
// lease has ended, or it was deleted.
bool remove_claimed(sql::Transaction& tx, const Job& job);
bool retry_claimed(sql::Transaction& tx, const Job& job, Timestamp at, std::string_view error);
bool bury_claimed(sql::Transaction& tx, const Job& job, Timestamp at, std::string_view error);

std::vector<DeadJob> list_dead(sql::Transaction& tx, const PageRequest& page);
std::int64_t count_dead(sql::Transaction& tx);
bool revive(sql::Transaction& tx, std::int64_t seq, Timestamp now);

void remove_all(sql::Transaction& tx, const AccountId& account_id);
void advance(sql::Transaction& tx, const Owner& owner, Duration by);

// Periods of a recurring job that are still to come or run: keys from `from` to before `until`.
bool has_period(sql::Transaction& tx, std::string_view from, std::string_view until);
// Deletes periods later than any can be: left by a clock that was wrong.
void remove_periods_after(
    sql::Transaction& tx, std::string_view from, std::string_view until, Timestamp latest
);

}  // namespace jobs::store
