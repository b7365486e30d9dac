#pragma once

#include <string>
#include <string_view>

#include "http/response.hpp"
#include "json/write.hpp"
#include "kernel/page.hpp"
#include "kernel/refusal.hpp"

// The published shape of every answer: result, result_info, success, errors, messages.
namespace http::envelope {

// What an endpoint answers, each already written as JSON; what is empty is left out.
struct Parts {
  std::string_view result;
  std::string_view result_info;
  std::string_view messages;  // the items alone
};
void success(Response& response, const Parts& parts);

std::string message_items(const std::vector<Message>& messages);

void refusal(Response& response, const Refusal& refusal);

template <class Item>
std::string page_info(const Page<Item>& page) {
  const auto per_page = page.request.per_page;
  const auto pages = (page.total_count + per_page - 1) / per_page;
  std::string info = R"({"page":)";
  json::write(info, page.request.page);
  info += R"(,"per_page":)";
  json::write(info, per_page);
  info += R"(,"total_pages":)";
  // Recorded: an empty list has one page.
  json::write(info, pages == 0 ? 1 : pages);
  info += R"(,"count":)";
  json::write(info, page.items.size());
  info += R"(,"total_count":)";
  json::write(info, page.total_count);
  info += '}';
  return info;
}

}  // namespace http::envelope
