#include "net/admin.hpp"

#include "http/exchange.hpp"

namespace net {

namespace {

void answer(http::Exchange& exchange, int status, std::string text) {
  exchange.response.clear();
  exchange.response.status = status;
  exchange.response.content_type = "text/plain; version=0.0.4; charset=utf-8";
  exchange.response.body = std::move(text);
  exchange.reply();
}

}  // namespace

void Admin::handle(http::Exchange& exchange) {
  const auto path = exchange.request.path;
  if (path == "/healthz") return answer(exchange, 200, "ok\n");
  if (path == "/metrics") return answer(exchange, 200, metrics_());
  if (path != "/readyz")
    return answer(exchange, 404, "There are /healthz, /readyz and /metrics.\n");
  auto readiness = readiness_();
  answer(exchange, readiness.is_ready ? 200 : 503, std::move(readiness.sentence) + "\n");
}

void Admin::refuse_early(http::Exchange& exchange, const ErrorCode& code) {
  answer(exchange, code.status, std::string(code.message) + "\n");
}

}  // namespace net
