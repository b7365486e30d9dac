#include <charconv>

#include "kernel/check.hpp"
#include "kernel/ids.hpp"
#include "second_factors/errors.hpp"
#include "second_factors/qr_code.hpp"
#include "second_factors/requests.hpp"
#include "second_factors/store.hpp"
#include "second_factors/totp.hpp"

// Authenticator apps: begun, confirmed by a code, removed.
namespace second_factors {

namespace {

constexpr std::size_t secret_bytes = 20;
constexpr Duration setup_lifetime = std::chrono::minutes(15);

// The secret is sealed for its user, so that it cannot be moved to another one.
std::string seal_purpose(const UserId& user_id) { return "totp " + std::string(user_id.text()); }

std::string bytes_of_hex(std::string_view hex) {
  constexpr int base = 16;
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    unsigned char byte = 0;
    std::from_chars(hex.data() + i, hex.data() + i + 2, byte, base);
    bytes += static_cast<char>(byte);
  }
  return bytes;
}

}  // namespace

AppSetup SecondFactors::start_app(Call& call) {
  const auto user = parts_.users.get(call, call.caller.user_id);
  if (const auto begun = store::find_app(call.tx, user.id, false)) call.tx.remove(*begun);
  const auto secret = totp::secret_of(bytes_of_hex(call.ids.random_hex(secret_bytes)));
  App app;
  app.id = call.ids.next<AppId>();
  app.user_id = user.id;
  app.secret = {parts_.key.seal(secret, seal_purpose(user.id))};
  app.created_at = call.started_at;
  call.tx.insert(app);
  const auto url = totp::otpauth_url(secret, party_.name, user.email.text());
  return {secret.reveal(), url, qr_code_svg(url), call.started_at + setup_lifetime};
}

// One that was there before is replaced.
Added SecondFactors::confirm_app(Call& call, const AppCode& given) {
  auto user = parts_.users.get(call, call.caller.user_id);
  auto app = store::find_app(call.tx, user.id, false);
  if (!app || call.started_at - app->created_at > setup_lifetime) refuse(errors::setup_not_begun);
  const auto step = totp::step_of_code(secret_of(*app), given.code, call.started_at);
  if (!step) refuse(errors::wrong_code, "/code");
  const auto replaced = store::find_app(call.tx, user.id, true);
  if (replaced) call.tx.remove(*replaced);
  app->is_confirmed = true;
  app->last_step = *step;
  app->created_at = call.started_at;
  call.tx.update(*app);
  parts_.credentials.notify(
      call, user,
      replaced ? "Your authenticator app was replaced by another one."
               : "An authenticator app was added to your user."
  );
  Added added;
  add_first(call, user, added);
  return added;
}

FactorsView SecondFactors::remove_app(Call& call) {
  auto user = parts_.users.get(call, call.caller.user_id);
  const auto app = store::find_app(call.tx, user.id, true);
  if (!app) refuse(errors::no_such_factor);
  const auto others = store::list_keys(call.tx, user.id).size();
  refuse_last(call, user.id, others);
  call.tx.remove(*app);
  parts_.credentials.notify(call, user, "Your authenticator app was removed.");
  return after_removal(call, user, others);
}

void SecondFactors::demand_code(Call& call, const users::User& user, const std::string& code) {
  auto app = store::find_app(call.tx, user.id, true);
  if (!app) refuse(errors::no_such_factor, "/code");
  parts_.sessions.demand_guess(call, user, {errors::wrong_code, "/code"}, [&] {
    const auto step = totp::step_of_code(secret_of(*app), code, call.started_at);
    // Each code is good once, and none that is older than one that was taken.
    if (!step || *step <= app->last_step) return false;
    app->last_step = *step;
    app->last_used_at = call.started_at;
    store::set_app_used(call.tx, *app);
    return true;
  });
}

Secret SecondFactors::secret_of(const App& app) const {
  auto secret = parts_.key.open(app.secret.stored, seal_purpose(app.user_id));
  CHECK(secret.has_value());
  return std::move(*secret);
}

}  // namespace second_factors
