#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kernel/call.hpp"
#include "kernel/secret.hpp"

namespace http {

// What of a document is made while it is sent, behind its body: so many parts, each in a read of
// its own. `put` appends part `number`, from 0 on; it may be asked for a part again. When it fails
// the connection ends without the end of the document, so that no client takes half for the whole.
struct Parts {
  std::size_t count = 0;
  std::function<void(Call&, std::size_t number, std::string& text)> put = {};
};

// A result that is sent as it is, without the envelope.
struct Document {
  std::string_view content_type;
  std::string body;
  std::string headers = {};  // further header lines, each ended by CRLF
  int status = 200;
  Parts parts = {};
};

// A part for each so many of the items: `put(call, items, text)`.
template <class Item, class Put>
Parts parts_of(std::vector<Item> items, std::size_t items_of_part, Put put) {
  const auto count = (items.size() + items_of_part - 1) / items_of_part;
  const auto all = std::make_shared<const std::vector<Item>>(std::move(items));
  return {count, [=](Call& call, std::size_t number, std::string& text) {
            const auto rest = std::span(*all).subspan(number * items_of_part);
            put(call, rest.first(std::min(items_of_part, rest.size())), text);
          }};
}

// A document that a browser keeps as a file of this name.
Document file(std::string_view content_type, std::string_view name, std::string body = {});

// A cookie that an answer sets for HTTP alone, on this site; a lifetime of 0 removes it.
struct Cookie {
  std::string_view name;
  Secret value;
  std::int64_t lifetime_s = 0;
  bool is_secure = false;  // sent through TLS only
  // SameSite=Lax: comes along when another site sends the browser back to this one.
  bool is_lax = false;

  std::string text() const;
};

// What a sign-in leaves in the browser for the next one.
inline constexpr std::string_view device_cookie = "device";

// A result with cookies beside it. Stored answers (Idempotency-Key) are without them.
template <class Result>
struct WithCookies {
  Result result;
  std::vector<Cookie> cookies;
};

// One of the `messages` of an answer.
struct Message {
  int code = 0;
  std::string_view text;
};

// A result with messages beside it.
template <class Result>
struct WithMessages {
  Result result;
  std::vector<Message> messages;
};

// A result with a `result_info` of its own, as JSON.
template <class Result>
struct WithInfo {
  Result result;
  std::string info;
};

struct Response {
  int status = 200;
  std::string_view content_type = "application/json";
  std::string headers;  // further header lines, each ended by CRLF
  std::string body;
  bool has_more = false;   // the next part of the body is to be asked for
  bool is_broken = false;  // the part asked for cannot be made

  void header(std::string_view name, std::string_view value) {
    headers += name;
    headers += ": ";
    headers += value;
    headers += "\r\n";
  }
  void clear() {
    status = 200;
    content_type = "application/json";
    headers.clear();
    body.clear();
    has_more = false;
    is_broken = false;
  }
};

}  // namespace http
