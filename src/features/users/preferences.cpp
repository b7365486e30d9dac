#include <algorithm>

#include "users/errors.hpp"
#include "users/requests.hpp"
#include "users/store.hpp"
#include "users/users.hpp"

namespace users {

namespace {

// A name of the time zone database, `Europe/Berlin` or `Etc/GMT+3`.
bool is_time_zone(std::string_view name) {
  const auto allowed = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' ||
           c == '_' || c == '+' || c == '-';
  };
  return !name.empty() && name.front() >= 'A' && name.front() <= 'Z' &&
         std::all_of(name.begin(), name.end(), allowed);
}

template <class T>
void apply(const std::optional<T>& wanted, T& member) {
  if (wanted) member = *wanted;
}

}  // namespace

Preferences Users::show_preferences(Call& call) {
  return preferences_of(call, call.caller.user_id);
}

Preferences Users::change_preferences(Call& call, const PreferencesChange& change) {
  auto wanted = preferences_of(call, call.caller.user_id);
  apply(change.language, wanted.language);
  apply(change.appearance, wanted.appearance);
  apply(change.density, wanted.density);
  apply(change.has_shortcuts, wanted.has_shortcuts);
  apply(change.shows_first_steps, wanted.shows_first_steps);
  if (change.time_zone) {
    if (!is_time_zone(change.time_zone->text())) refuse(errors::unknown_time_zone, "/time_zone");
    wanted.time_zone = change.time_zone->text();
  }
  if (change.mail) {
    apply(change.mail->account_activity, wanted.mail.account_activity);
    apply(change.mail->billing, wanted.mail.billing);
    apply(change.mail->product_news, wanted.mail.product_news);
  }
  const store::PreferencesRow row{call.caller.user_id,      wanted.language, wanted.appearance,
                                  wanted.time_zone,         wanted.density,  wanted.has_shortcuts,
                                  wanted.shows_first_steps, wanted.mail};
  if (!call.tx.insert_if_new(row)) call.tx.update(row);
  return wanted;
}

Preferences Users::preferences_of(Call& call, const UserId& id) {
  const auto row = store::find_preferences(call.tx, id);
  if (!row) return {};
  return {row->language,      row->appearance,        row->time_zone, row->density,
          row->has_shortcuts, row->shows_first_steps, row->mail};
}

}  // namespace users
