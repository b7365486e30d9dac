#pragma once

#include <map>
#include <span>
#include <string_view>

#include "dashboard_embedded.hpp"
#include "http/handler.hpp"

namespace app {

// Serves the dashboard that is built into the program; whatever belongs to the API goes on to it.
class Dashboard final : public http::Handler {
 public:
  Dashboard(std::span<const dashboard::embedded::SiteFile> files, http::Handler& api);

  // False in a program that was built without it.
  bool is_there() const { return page_ != nullptr; }

  void handle(http::Exchange& exchange) override;
  std::size_t body_max(http::Method method, std::string_view path) const override;
  void refuse_early(http::Exchange& exchange, const ErrorCode& code) override;
  void make_next_part(http::Exchange& exchange) override { api_.make_next_part(exchange); }
  void end_turn() override { api_.end_turn(); }

 private:
  const dashboard::embedded::SiteFile* find(std::string_view path) const;
  void serve_page(http::Exchange& exchange) const;
  static void serve(http::Exchange& exchange, const dashboard::embedded::SiteFile& file);

  std::map<std::string_view, const dashboard::embedded::SiteFile*> files_;
  const dashboard::embedded::SiteFile* page_ = nullptr;
  http::Handler& api_;
};

}  // namespace app
