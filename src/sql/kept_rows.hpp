#pragma once

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <vector>

#include "sql/change_numbers.hpp"

namespace sql {

// Rows of a table that are kept in memory for all threads, in groups: a transaction finds what it
// sees, or newer, never older. The least used groups are forgotten when there are too many rows.
//
//   struct TextsOfTenant {
//     using Group = TenantId;
//     using Row = AccountText;
//     static Moment moment(Transaction&, const Group&);
//     static std::vector<Row> all(Transaction&, const Group&);
//     // Of the numbers from `first` on and before `end`.
//     static std::vector<Row>
//     changed(Transaction&, const Group&, std::int64_t first, std::int64_t end);
//     static std::int64_t
//     count_removed(Transaction&, const Group&, std::int64_t first, std::int64_t end);
//     static const AccountId& key(const Row&);
//   };
template <class Source>
class KeptRows {
 public:
  using Group = typename Source::Group;
  using Row = typename Source::Row;
  using Rows = std::vector<Row>;

  // What was read, with the removals that will be seen once more: those from `moment.begin` on.
  struct Known {
    Moment moment;
    std::int64_t removed_count = 0;
  };

  // The rows of a group, which stay as they are while they are held. Nobody who holds some asks the
  // database for anything: others may wait for them.
  class Held {
   public:
    const Rows& rows() const { return *rows_; }

   private:
    friend class KeptRows;
    Held(std::shared_mutex& mutex, const Rows& rows) : lock_(mutex), rows_(&rows) {}

    std::shared_lock<std::shared_mutex> lock_;
    const Rows* rows_;
  };

  // A group, there for as long as somebody has it. Several are held in the order of the groups, so
  // that nobody waits for somebody who waits for them.
  class Kept {
   public:
    Held hold() { return Held(mutex_, rows_); }

   private:
    friend class KeptRows;
    std::shared_mutex mutex_;
    std::optional<Known> known_;
    Rows rows_;  // in the order of their keys
    std::atomic<std::size_t> size_ = 0;
    std::uint64_t used_at_ = 0;  // by the count of all uses
  };

  explicit KeptRows(std::size_t rows_max) : rows_max_(rows_max) {}

  // The group as the transaction sees it, or newer. For read transactions: what one of them sees is
  // committed.
  std::shared_ptr<Kept> keep_up(Transaction& tx, const Group& group) {
    auto kept = of(group);
    const auto known = known_of(*kept);
    Known now{Source::moment(tx, group), 0};
    if (known && !known->moment.is_before(now.moment)) return kept;
    const auto first = known ? known->moment.begin : 0;
    const auto end = now.moment.end;
    now.removed_count = Source::count_removed(tx, group, now.moment.begin, end);
    // A store that was brought here from elsewhere has the numbers of its old place, and what was
    // removed is not told: then all is read.
    const bool reads_all =
        !known || Source::count_removed(tx, group, first, end) != known->removed_count;
    auto rows = reads_all ? Source::all(tx, group) : Source::changed(tx, group, first, end);
    take_in(*kept, now, std::move(rows), reads_all);
    forget_unused();
    return kept;
  }

  std::size_t size() const {
    const std::lock_guard lock(mutex_);
    return count();
  }

 private:
  static bool is_before(const Row& a, const Row& b) { return Source::key(a) < Source::key(b); }

  static std::optional<Known> known_of(Kept& kept) {
    const std::shared_lock reading(kept.mutex_);
    return kept.known_;
  }

  // Another thread may have been here meanwhile, and may have seen more, or less.
  static void take_in(Kept& kept, const Known& now, Rows rows, bool is_all) {
    std::sort(rows.begin(), rows.end(), is_before);
    const std::unique_lock writing(kept.mutex_);
    if (kept.known_ && !kept.known_->moment.is_before(now.moment)) return;
    if (is_all) {
      kept.rows_ = std::move(rows);
    } else {
      merge(kept.rows_, std::move(rows));
    }
    kept.known_ = now;
    kept.size_ = kept.rows_.size();
  }

  static void merge(Rows& rows, Rows changed) {
    Rows added;
    for (auto& row : changed) {
      const auto at = std::lower_bound(rows.begin(), rows.end(), row, is_before);
      const bool is_known = at != rows.end() && Source::key(*at) == Source::key(row);
      if (is_known) {
        *at = std::move(row);
      } else {
        added.push_back(std::move(row));
      }
    }
    const auto middle = static_cast<std::ptrdiff_t>(rows.size());
    std::move(added.begin(), added.end(), std::back_inserter(rows));
    std::inplace_merge(rows.begin(), rows.begin() + middle, rows.end(), is_before);
  }

  std::shared_ptr<Kept> of(const Group& group) {
    const std::lock_guard lock(mutex_);
    auto& kept = groups_[group];
    if (!kept) kept = std::make_shared<Kept>();
    kept->used_at_ = ++uses_;
    return kept;
  }

  void forget_unused() {
    const std::lock_guard lock(mutex_);
    while (groups_.size() > 1 && count() > rows_max_) {
      const auto is_older = [](const auto& a, const auto& b) {
        return a.second->used_at_ < b.second->used_at_;
      };
      groups_.erase(std::min_element(groups_.begin(), groups_.end(), is_older));
    }
  }

  std::size_t count() const {
    std::size_t count = 0;
    for (const auto& [group, kept] : groups_) count += kept->size_;
    return count;
  }

  std::size_t rows_max_;
  mutable std::mutex mutex_;
  std::map<Group, std::shared_ptr<Kept>> groups_;
  std::uint64_t uses_ = 0;
};

}  // namespace sql
