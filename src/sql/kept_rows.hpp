#pragma once

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <mutex>
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
//     // Of the numbers from before.begin on and before now.end.
//     static std::vector<Row>
//     changed(Transaction&, const Group&, const Moment& before, const Moment& now);
//     static const AccountId& key(const Row&);
//     static bool is_removed(const Row&);  // the rows that are no more stay in the table
//   };
template <class Source>
class KeptRows {
 public:
  using Group = typename Source::Group;
  using Row = typename Source::Row;
  using Rows = std::vector<Row>;

  explicit KeptRows(std::size_t rows_max) : rows_max_(rows_max) {}

 private:
  struct Kept {
    std::shared_mutex mutex;
    Moment known;
    Rows rows;  // in the order of their keys
    std::atomic<std::size_t> size = 0;
    std::uint64_t used_at = 0;  // by the count of all uses
  };

 public:
  // The rows of a group, which stay as they are until it is given up.
  class Held {
   public:
    explicit Held(std::shared_ptr<Kept> kept) : kept_(std::move(kept)), lock_(kept_->mutex) {}
    const Rows& rows() const { return kept_->rows; }

   private:
    std::shared_ptr<Kept> kept_;
    std::shared_lock<std::shared_mutex> lock_;
  };

  // For read transactions: what one of them sees is committed. Who holds several groups asks for
  // them in ascending order, so that nobody waits for somebody who waits for them.
  Held hold(Transaction& tx, const Group& group) {
    auto kept = of(group);
    keep_up(tx, group, *kept);
    forget_unused();
    return Held(std::move(kept));
  }

  std::size_t size() const {
    const std::lock_guard lock(mutex_);
    return count();
  }

 private:
  static bool is_before(const Row& a, const Row& b) { return Source::key(a) < Source::key(b); }

  static void keep_up(Transaction& tx, const Group& group, Kept& kept) {
    const auto moment = Source::moment(tx, group);
    {
      const std::shared_lock reading(kept.mutex);
      if (!kept.known.is_before(moment)) return;
    }
    const std::unique_lock writing(kept.mutex);
    if (!kept.known.is_before(moment)) return;
    take_in(kept.rows, Source::changed(tx, group, kept.known, moment));
    kept.known = moment;
    kept.size = kept.rows.size();
  }

  static void take_in(Rows& rows, Rows changed) {
    std::sort(changed.begin(), changed.end(), is_before);
    Rows added;
    bool has_removed = false;
    for (auto& row : changed) {
      const auto at = std::lower_bound(rows.begin(), rows.end(), row, is_before);
      const bool is_known = at != rows.end() && Source::key(*at) == Source::key(row);
      const bool is_removed = Source::is_removed(row);
      has_removed = has_removed || (is_known && is_removed);
      if (is_known) {
        *at = std::move(row);
      } else if (!is_removed) {
        added.push_back(std::move(row));
      }
    }
    if (has_removed) std::erase_if(rows, Source::is_removed);
    const auto middle = static_cast<std::ptrdiff_t>(rows.size());
    std::move(added.begin(), added.end(), std::back_inserter(rows));
    std::inplace_merge(rows.begin(), rows.begin() + middle, rows.end(), is_before);
  }

  std::shared_ptr<Kept> of(const Group& group) {
    const std::lock_guard lock(mutex_);
    auto& kept = groups_[group];
    if (!kept) kept = std::make_shared<Kept>();
    kept->used_at = ++uses_;
    return kept;
  }

  void forget_unused() {
    const std::lock_guard lock(mutex_);
    while (groups_.size() > 1 && count() > rows_max_) {
      const auto is_older = [](const auto& a, const auto& b) {
        return a.second->used_at < b.second->used_at;
      };
      groups_.erase(std::min_element(groups_.begin(), groups_.end(), is_older));
    }
  }

  std::size_t count() const {
    std::size_t count = 0;
    for (const auto& [group, kept] : groups_) count += kept->size;
    return count;
  }

  std::size_t rows_max_;
  mutable std::mutex mutex_;
  std::map<Group, std::shared_ptr<Kept>> groups_;
  std::uint64_t uses_ = 0;
};

}  // namespace sql
