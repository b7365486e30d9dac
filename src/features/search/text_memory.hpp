#pragma once

#include "search/store.hpp"

namespace search {

// The texts of the tenants that are searched by those who administer them: about 300 bytes for each
// account.
class TextMemory {
 public:
  explicit TextMemory(std::size_t texts_max = 1'000'000) : texts_(texts_max) {}

  // The accounts within reach, as the transaction sees them. For read transactions.
  Page<AccountId> list(sql::Transaction& tx, const store::Wanted& wanted);
  std::size_t size() const { return texts_.size(); }

 private:
  sql::KeptRows<store::TextsOfTenant> texts_;
};

}  // namespace search
