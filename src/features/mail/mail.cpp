#include "mail/mail.hpp"

#include "json/write.hpp"
#include "kernel/ids.hpp"
#include "kernel/outbox.hpp"
#include "mail/render.hpp"

namespace mail {

namespace {

constexpr std::string_view seal_purpose = "mail";
constexpr std::size_t id_bytes = 16;

}  // namespace

Mail::Mail(Settings settings, const crypto::Key& key, MailTransport& transport)
    : settings_(std::move(settings)), key_(key), transport_(transport) {
  while (settings_.public_url.ends_with('/')) settings_.public_url.pop_back();
  // A setting that cannot be in a header is told now, not with the first letter.
  Message trial;
  trial.from_name = settings_.brand;
  trial.from = trial.to = settings_.from;
  static_cast<void>(render(trial));
}

void Mail::send(Call& call, const Letter& letter) {
  auto values = letter.values;
  values.emplace("brand", settings_.brand);
  values.emplace("public_url", settings_.public_url);
  // Rendered now, so that every try sends the same message under the same id.
  const auto message = render({
      settings_.brand,
      settings_.from,
      letter.to.text(),
      fill_text(letter.subject, values),
      fill_text(letter.text, values),
      fill_html(letter.html, values),
      call.ids.random_hex(id_bytes),
      call.now,
  });
  Delivery delivery;
  if (!letter.account_id.empty()) delivery.account_id = letter.account_id;
  delivery.to = letter.to.text();
  delivery.sealed = key_.seal(Secret(message), seal_purpose);
  call.outbox.start(call, deliver_job, letter.key, json::to_text(delivery), call.now);
}

void Mail::deliver(const Delivery& delivery) {
  const auto message = key_.open(delivery.sealed, seal_purpose);
  if (!message) throw DeliveryFailure("the message was sealed with another key");
  transport_.deliver({settings_.from, delivery.to, message->reveal()});
}

}  // namespace mail
