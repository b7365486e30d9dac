#include "accounts/accounts.hpp"
#include "accounts/errors.hpp"
#include "accounts/store.hpp"

// Accounts that demand a second factor of their members. What a member without one would be allowed
// is kept apart until there is one.
namespace accounts {

std::vector<Account> Accounts::demanding_twofactor(Call& call, const UserId& user_id) {
  return store::list_demanding(call.tx, user_id);
}

void Accounts::two_factor_changed(Call& call, const UserId& user_id) {
  for (const auto& account : demanding_twofactor(call, user_id))
    bar_or_admit(call, account.id, user_id);
}

// The setting was switched on or off.
void Accounts::enforcement_changed(Call& call, const Account& account) {
  if (!account.enforce_twofactor) return store::admit_all(call.tx, account.id);
  for (const auto& user_id : store::list_users(call.tx, account.id)) {
    if (user_id == call.caller.user_id && !may_enter_demanding(call, user_id))
      refuse(errors::own_factor_first, "/settings/enforce_twofactor");
    bar_or_admit(call, account.id, user_id);
  }
}

void Accounts::bar_or_admit(Call& call, const AccountId& id, const UserId& user_id) {
  if (is_barred(call, get(call, id), user_id)) {
    store::bar(call.tx, id, user_id);
  } else {
    store::admit(call.tx, id, user_id);
  }
}

bool Accounts::is_barred(Call& call, const Account& account, const UserId& user_id) {
  return account.enforce_twofactor && !may_enter_demanding(call, user_id);
}

}  // namespace accounts
