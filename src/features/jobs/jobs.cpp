#include "jobs/jobs.hpp"

#include "jobs/errors.hpp"
#include "jobs/store.hpp"
#include "json/read.hpp"
#include "kernel/ids.hpp"

namespace jobs {

void Jobs::start(
    Call& call, std::string_view job, std::string_view key, std::string payload, Timestamp at
) {
  const auto owner = json::from_text<Owner>(payload);
  const auto now = clock_.now();
  Job row;
  row.seq = call.ids.next_sequence();
  row.name = std::string(job);
  row.key = std::string(key);
  row.payload.text = std::move(payload);
  // The call may have the clock of a sandbox; how long to wait is the same in both.
  row.run_at = now + (at - call.now);
  row.created_at = now;
  row.account_id = owner.account_id;
  row.tenant_id = owner.tenant_id;
  if (store::insert_if_new(call.tx, row)) started_.fetch_add(1, std::memory_order_release);
}

Page<DeadJob> Jobs::list_dead(Call& call, const PageRequest& page) {
  return {store::list_dead(call.tx, page), page, store::count_dead(call.tx)};
}

void Jobs::rerun(Call& call, std::int64_t seq) {
  if (!store::revive(call.tx, seq, clock_.now())) refuse(errors::no_dead_job);
  started_.fetch_add(1, std::memory_order_release);
}

void Jobs::remove_all(Call& call, const AccountId& account_id) {
  store::remove_all(call.tx, account_id);
}

void Jobs::advance(Call& call, const Owner& owner, Duration by) {
  store::advance(call.tx, owner, by);
  started_.fetch_add(1, std::memory_order_release);
}

}  // namespace jobs
