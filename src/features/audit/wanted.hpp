#pragma once

#include "audit/names.hpp"
#include "audit/requests.hpp"
#include "audit/store.hpp"
#include "kernel/call.hpp"

namespace audit {

// Whether a line is what a filter asks for. All that a line is asked is in the line, names apart.
class Wanted {
 public:
  virtual ~Wanted() = default;
  virtual bool admits(const Line&, Names&) const = 0;
};

// By the filter of version 1.
class WantedByFilter final : public Wanted {
 public:
  WantedByFilter(const Filter& filter, Timestamp oldest) : filter_(filter), oldest_(oldest) {}
  bool admits(const Line&, Names&) const override;
  // Everything since the oldest that is shown.
  bool admits_all() const;

 private:
  const Filter& filter_;
  Timestamp oldest_;
};

// By the filter of version 2. Refuses a product category that there is not.
class WantedInLog final : public Wanted {
 public:
  explicit WantedInLog(const LogFilter& filter);
  bool admits(const Line&, Names&) const override;

 private:
  bool admits_action(const Line&) const;
  bool admits_actor(const Line&, Names&) const;
  bool admits_raw(const Line&) const;
  bool admits_resource(const Line&) const;
  bool admits_zone(const Line&, Names&) const;

  LogFilter filter_;
};

// Where the numbers of the lines of this time lie: a sequence begins with microseconds of the
// process's clock, which a sandbox is ahead of. Wider than asked by what clocks of nodes differ.
void narrow(store::Range& range, const Call& call, Timestamp since, Timestamp before);

// The one line of this id.
void narrow_to(store::Range& range, const std::string& id);

}  // namespace audit
