#include "http/envelope.hpp"

#include "http/printable.hpp"
#include "kernel/limited_text.hpp"

namespace http::envelope {

namespace {

// Messages quote what was sent.
void put_code(std::string& out, int number, std::string_view message) {
  out += R"({"code":)";
  json::write(out, number);
  out += R"(,"message":)";
  json::write_text(out, is_clean_utf8(message) ? message : printable(message));
}

void put_problem(std::string& out, const Problem& problem) {
  put_code(out, problem.number, problem.message);
  if (!problem.pointer.empty()) {
    out += R"(,"source":{"pointer":)";
    json::write_text(out, problem.pointer);
    out += '}';
  }
  if (!problem.remedy.empty()) {
    out += R"(,"remedy":)";
    json::write_text(out, problem.remedy);
  }
  out += R"(,"documentation_url":"/platform/v1/errors/)";
  out += std::to_string(problem.number);
  out += '"';
  if (!problem.chain.empty()) {
    out += R"(,"error_chain":[)";
    for (const auto& link : problem.chain) {
      if (out.back() != '[') out += ',';
      put_code(out, link.number, link.message);
      out += '}';
    }
    out += ']';
  }
  out += '}';
}

}  // namespace

void success(Response& response, const Parts& parts) {
  auto& out = response.body;
  out = R"({"result":)";
  out += parts.result;
  if (!parts.result_info.empty()) {
    out += R"(,"result_info":)";
    out += parts.result_info;
  }
  out += R"(,"success":true,"errors":[],"messages":[)";
  out += parts.messages;
  out += "]}";
}

// Recorded: a message has a type, which is null.
std::string message_items(const std::vector<Message>& messages) {
  std::string items;
  for (const auto& message : messages) {
    if (!items.empty()) items += ',';
    put_code(items, message.code, message.text);
    items += R"(,"type":null})";
  }
  return items;
}

void refusal(Response& response, const Refusal& refusal) {
  response.clear();
  response.status = refusal.status();
  if (refusal.retry_after_s > 0) {
    response.header("Retry-After", std::to_string(refusal.retry_after_s));
  }
  auto& out = response.body;
  out = R"({"result":null,"success":false,"errors":[)";
  for (const auto& problem : refusal.problems) {
    if (out.back() != '[') out += ',';
    put_problem(out, problem);
  }
  out += ']';
  if (!refusal.result_info.empty()) {
    out += R"(,"result_info":)";
    out += refusal.result_info;
  }
  out += R"(,"messages":[]})";
}

}  // namespace http::envelope
