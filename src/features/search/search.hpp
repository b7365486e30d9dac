#pragma once

#include <memory>
#include <optional>
#include <string>

#include "accounts/accounts.hpp"
#include "http/response.hpp"
#include "members/members.hpp"
#include "tenants/tenants.hpp"

namespace search {

struct AccountSummary;
struct AccountFilter;
struct Question;
struct Found;
class TextMemory;
namespace store {
struct Wanted;
}

class Search {
 public:
  explicit Search(tenants::Tenants& tenants);
  ~Search();

  // Endpoints, in the order of routes.cpp.
  Page<AccountSummary> list_accounts(Call&, const AccountFilter&);
  http::Document export_accounts(Call&, const AccountFilter&);
  Found find(Call&, const Question&);

  // For the wiring: what an account is found by has changed.
  static void account_saved(Call&, const accounts::Account& after, const accounts::Account* before);
  static void account_deleted(Call&, const accounts::Account&);
  static void member_added(Call&, const members::Member&);
  static void member_removed(Call&, const members::Member&);

 private:
  store::Wanted wanted(Call&, const AccountFilter&);

  tenants::Tenants& tenants_;
  std::unique_ptr<TextMemory> memory_;
};

}  // namespace search
