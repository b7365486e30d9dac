#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "jobs/jobs.hpp"
#include "kernel/ids.hpp"

namespace jobs {

// Jobs that come again. Each period is one row, whose key is `name@start of the period`: it is run
// once, however many nodes there are. Periods that passed unseen are not made up for.
class Schedule {
 public:
  // Periods are counted from 1970-01-01T00:00:00Z.
  void every(Duration period, std::string_view name);

  // Makes sure that every recurring job has its next row.
  void keep(sql::Transaction& tx, Ids& ids, Timestamp now) const;

  // Starts the next period when this job, which is done or dead, is a recurring one.
  void go_on(sql::Transaction& tx, Ids& ids, const Job& job, Timestamp now) const;

 private:
  struct Recurring {
    std::string name;
    Duration period;
  };
  std::vector<Recurring> recurring_;
};

}  // namespace jobs
