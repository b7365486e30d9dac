#include "app/dashboard.hpp"

#include <algorithm>
#include <array>

#include "http/exchange.hpp"

namespace app {

namespace {

using dashboard::embedded::SiteFile;

constexpr std::string_view page_path = "/index.html";
// Their names contain a digest of what they hold.
constexpr std::string_view assets = "/assets/";
constexpr std::string_view forever = "public, max-age=31536000, immutable";

// Frames are for the card fields, which a page of the gateway takes in.
constexpr std::string_view page_headers =
    "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; "
    "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Permissions-Policy: camera=(), geolocation=(), microphone=()\r\n";

constexpr std::string_view not_built_in =
    "This tenantd was built without its dashboard. script/build builds both.\n";

bool is_below(std::string_view path, std::string_view base) {
  return path.starts_with(base) && (path.size() == base.size() || path[base.size()] == '/');
}

bool is_of_api(const http::Request& request) {
  constexpr std::array<std::string_view, 3> bases{"/client/v4", "/platform/v1", "/gateway"};
  const bool is_read = request.method == http::Method::get || request.method == http::Method::head;
  return !is_read ||
         std::ranges::any_of(bases, [&](auto base) { return is_below(request.path, base); });
}

std::string_view content_type(std::string_view path) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> types{{
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".woff2", "font/woff2"},
      {".json", "application/json"},
      {".txt", "text/plain; charset=utf-8"},
  }};
  for (const auto& [ending, type] : types) {
    if (path.ends_with(ending)) return type;
  }
  return "application/octet-stream";
}

bool accepts_gzip(const http::Request& request) {
  const auto accepted = request.header("Accept-Encoding");
  const auto at = accepted.find("gzip");
  return at != std::string_view::npos && !accepted.substr(at).starts_with("gzip;q=0,") &&
         accepted.substr(at) != "gzip;q=0";
}

}  // namespace

Dashboard::Dashboard(std::span<const SiteFile> files, http::Handler& api) : api_(api) {
  for (const auto& file : files) files_.emplace(file.path, &file);
  page_ = find(page_path);
}

void Dashboard::handle(http::Exchange& exchange) {
  const auto& request = exchange.request;
  if (is_of_api(request)) return api_.handle(exchange);
  if (const auto* file = find(request.path)) return serve(exchange, *file);
  // An asset of another version is missing; a page in its place would only confuse.
  if (request.path.starts_with(assets)) return api_.handle(exchange);
  serve_page(exchange);
}

std::size_t Dashboard::body_max(http::Method method, std::string_view path) const {
  return api_.body_max(method, path);
}

void Dashboard::refuse_early(http::Exchange& exchange, const ErrorCode& code) {
  api_.refuse_early(exchange, code);
}

const SiteFile* Dashboard::find(std::string_view path) const {
  const auto at = files_.find(path);
  return at == files_.end() ? nullptr : at->second;
}

// Every address that is no file is one of the dashboard's pages.
void Dashboard::serve_page(http::Exchange& exchange) const {
  if (is_there()) return serve(exchange, *page_);
  auto& response = exchange.response;
  response.clear();
  response.status = 503;
  response.content_type = content_type(".txt");
  response.body = not_built_in;
  exchange.reply();
}

void Dashboard::serve(http::Exchange& exchange, const SiteFile& file) {
  auto& response = exchange.response;
  response.clear();
  response.content_type = content_type(file.path);
  if (file.path.starts_with(assets)) response.header("Cache-Control", forever);
  if (file.path == page_path) response.headers += page_headers;
  response.header("Vary", "Accept-Encoding");
  const bool is_compressed = !file.gzip.empty() && accepts_gzip(exchange.request);
  if (is_compressed) response.header("Content-Encoding", "gzip");
  response.body = is_compressed ? file.gzip : file.content;
  exchange.reply();
}

}  // namespace app
