#include "kernel/check.hpp"
#include "kernel/ids.hpp"
#include "second_factors/errors.hpp"
#include "second_factors/requests.hpp"
#include "second_factors/store.hpp"

// Backup codes: ten at a time, each good once.
namespace second_factors {

namespace {

constexpr int code_count = 10;
constexpr std::size_t code_bytes = 8;
constexpr std::size_t group_size = 4;

// As it is shown: 1f3a-77c0-5e2b-9d41.
std::string grouped(const std::string& code) {
  std::string text;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (i > 0 && i % group_size == 0) text += '-';
    text += code[i];
  }
  return text;
}

// As people type it: with other separators, in capitals.
std::string normalized(std::string_view code) {
  std::string text;
  for (const char c : code) {
    if (c == '-' || c == ' ') continue;
    text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return text;
}

}  // namespace

BackupCodesView SecondFactors::renew_backup_codes(Call& call) {
  const auto user = parts_.users.get(call, call.caller.user_id);
  if (!user.has_two_factor) refuse(errors::no_such_factor);
  remove_backup_codes(call, user.id);
  parts_.credentials.notify(
      call, user, "New backup codes were made for your user. The old ones are of no use any more."
  );
  return {make_backup_codes(call, user.id)};
}

std::vector<std::string> SecondFactors::make_backup_codes(Call& call, const UserId& user_id) {
  std::vector<std::string> codes;
  for (int i = 0; i < code_count; ++i) {
    const auto code = call.ids.random_hex(code_bytes);
    BackupCode row;
    row.id = call.ids.next<BackupCodeId>();
    row.user_id = user_id;
    row.digest = {backup_digest(user_id, code)};
    row.created_at = call.started_at;
    call.tx.insert(row);
    codes.push_back(grouped(code));
  }
  return codes;
}

void SecondFactors::remove_backup_codes(Call& call, const UserId& user_id) {
  for (const auto& code : store::list_backup_codes(call.tx, user_id)) call.tx.remove(code);
}

void SecondFactors::demand_backup_code(
    Call& call, const users::User& user, const std::string& code
) {
  if (store::list_backup_codes(call.tx, user.id).empty())
    refuse(errors::no_such_factor, "/backup_code");
  const sessions::WrongGuess wrong{errors::wrong_backup_code, "/backup_code"};
  parts_.sessions.demand_guess(call, user, wrong, [&] {
    auto found = store::find_backup_code(call.tx, backup_digest(user.id, normalized(code)));
    if (!found || found->used_at) return false;
    found->used_at = call.started_at;
    call.tx.update(*found);
    return true;
  });
  std::size_t left = 0;
  for (const auto& one : store::list_backup_codes(call.tx, user.id)) left += one.used_at ? 0 : 1;
  parts_.credentials.notify(
      call, user, "A backup code was used. You have " + std::to_string(left) + " left."
  );
}

std::string SecondFactors::backup_digest(const UserId& user_id, std::string_view code) const {
  return parts_.key.keyed_digest(
      "backup code " + std::string(user_id.text()) + " " + std::string(code)
  );
}

}  // namespace second_factors
