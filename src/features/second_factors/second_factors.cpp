#include "second_factors/second_factors.hpp"

#include <algorithm>

#include "second_factors/errors.hpp"
#include "second_factors/requests.hpp"
#include "second_factors/store.hpp"

namespace second_factors {

namespace {

constexpr Duration setup_lifetime = std::chrono::minutes(15);

SecurityKeyView key_view(const SecurityKey& key) {
  return {key.id, key.name, key.is_passkey, key.transports, key.created_at, key.last_used_at};
}

}  // namespace

FactorsView SecondFactors::show(Call& call) {
  return view_of(call, parts_.users.get(call, call.caller.user_id));
}

FactorsView SecondFactors::view_of(Call& call, const users::User& user) {
  FactorsView view;
  view.is_enabled = user.has_two_factor;
  view.is_webauthn_available = party_.is_possible;
  view.demanded_by = second_factor_of(call, user).demanded_by;
  if (const auto app = store::find_app(call.tx, user.id, true))
    view.totp = AppView{app->created_at, app->last_used_at};
  for (const auto& key : store::list_keys(call.tx, user.id))
    view.security_keys.push_back(key_view(key));
  const auto codes = store::list_backup_codes(call.tx, user.id);
  if (!codes.empty()) {
    const auto left = std::count_if(codes.begin(), codes.end(), [](const BackupCode& code) {
      return !code.used_at;
    });
    view.backup_codes = BackupCodesState{left, codes.front().created_at};
  }
  const auto recovery = store::find_recovery_of(call.tx, user.id);
  if (recovery && recovery->state == RecoveryState::waiting)
    view.recovery = RecoveryView{recovery->ends_at};
  return view;
}

std::vector<std::string> SecondFactors::needs_of(Call&, const users::User& user) {
  if (!user.has_two_factor) return {};
  return {"second_factor"};
}

sessions::SecondFactor SecondFactors::second_factor_of(Call& call, const users::User& user) {
  sessions::SecondFactor made;
  const auto add = [&](Method method) { made.methods.emplace_back(json::word(method)); };
  if (store::find_app(call.tx, user.id, true)) add(Method::totp);
  if (!store::list_keys(call.tx, user.id).empty()) add(Method::webauthn);
  const auto codes = store::list_backup_codes(call.tx, user.id);
  const auto is_unused = [](const BackupCode& code) { return !code.used_at; };
  if (std::any_of(codes.begin(), codes.end(), is_unused)) add(Method::backup_code);
  // A session that waits for the factor learns nothing of accounts.
  if (call.caller.is_pending) return made;
  for (const auto& account : parts_.accounts.demanding_twofactor(call, user.id))
    made.demanded_by.push_back({account.id, account.name});
  made.is_setup_needed = !user.has_two_factor && !made.demanded_by.empty();
  return made;
}

std::vector<std::string> SecondFactors::methods() const {
  std::vector<std::string> words{std::string(json::word(Method::totp))};
  if (party_.is_possible) words.emplace_back(json::word(Method::webauthn));
  words.emplace_back(json::word(Method::backup_code));
  return words;
}

// Backup codes come with the first factor: who loses that one must not be lost.
void SecondFactors::add_first(Call& call, users::User& user, Added& added) {
  if (!user.has_two_factor) {
    parts_.users.set_two_factor(call, user, true);
    parts_.accounts.two_factor_changed(call, user.id);
    added.backup_codes = make_backup_codes(call, user.id);
  }
  added.second_factors = view_of(call, user);
}

void SecondFactors::refuse_last(Call& call, const UserId& user_id, std::size_t others) {
  if (others > 0) return;
  const auto demanding = parts_.accounts.demanding_twofactor(call, user_id);
  if (demanding.empty()) return;
  refuse(
      errors::last_factor, {},
      "This is your last second factor, and the account " + demanding.front().name +
          " demands one of its members."
  );
}

FactorsView SecondFactors::after_removal(Call& call, users::User& user, std::size_t others) {
  if (others == 0) {
    remove_backup_codes(call, user.id);
    if (const auto recovery = store::find_recovery_of(call.tx, user.id)) call.tx.remove(*recovery);
    parts_.users.set_two_factor(call, user, false);
    parts_.accounts.two_factor_changed(call, user.id);
  }
  return view_of(call, user);
}

Removed SecondFactors::remove_all(Call& call, users::User& user) {
  Removed removed;
  if (const auto app = store::find_app(call.tx, user.id, true)) {
    call.tx.remove(*app);
    removed.totp = true;
  }
  for (const auto& key : store::list_keys(call.tx, user.id)) {
    call.tx.remove(key);
    ++removed.security_keys;
  }
  removed.backup_codes =
      static_cast<std::int64_t>(store::list_backup_codes(call.tx, user.id).size());
  remove_backup_codes(call, user.id);
  if (const auto recovery = store::find_recovery_of(call.tx, user.id)) call.tx.remove(*recovery);
  parts_.users.set_two_factor(call, user, false);
  parts_.accounts.two_factor_changed(call, user.id);
  return removed;
}

Removed SecondFactors::reset(Call& call, const users::User& given) {
  auto user = given;
  const auto removed = remove_all(call, user);
  parts_.credentials.notify(
      call, user, "The operator of the platform has removed all your second factors."
  );
  return removed;
}

Page<MemberWithoutFactor> SecondFactors::list_members_without(
    Call& call, const accounts::AccountPath& path, const PageFilter& filter
) {
  return store::list_members_without(
      call.tx, path.account_id, page_request(filter.page, filter.per_page)
  );
}

void SecondFactors::sweep(Call& call) {
  store::remove_unconfirmed_apps(call.tx, call.started_at - setup_lifetime);
  store::remove_old_challenges(call.tx, call.started_at);
  store::remove_unused_recoveries(call.tx, call.started_at);
}

}  // namespace second_factors
