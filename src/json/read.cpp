#include "json/read.hpp"

#include <array>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <cmath>

namespace json {

namespace {

constexpr std::size_t depth_max = 32;
constexpr std::size_t stack_size = 4096;

}  // namespace

std::string serialized(const boost::json::value& value) { return boost::json::serialize(value); }

Reader::Step::Step(std::string& pointer, std::string_view token)
    : pointer_(pointer), length_(pointer.size()) {
  pointer_ += '/';
  for (const char c : token) {
    if (c == '~') {
      pointer_ += "~0";
    } else if (c == '/') {
      pointer_ += "~1";
    } else {
      pointer_ += c;
    }
  }
}

void Reader::read_text(const boost::json::value& from, std::string& to) {
  const auto* text = from.if_string();
  if (text == nullptr) return wrong("must be a string");
  if (text->find('\0') != boost::json::string::npos) return wrong("must not contain NUL");
  to.assign(text->data(), text->size());
}

void Reader::read_bool(const boost::json::value& from, bool& to) {
  if (!from.is_bool()) return wrong("must be true or false");
  to = from.as_bool();
}

// Major units with at most two decimals, below ten thousand millions.
void Reader::read_money(const boost::json::value& from, Money& to) {
  constexpr double major_max = 1e10;
  boost::system::error_code error;
  const auto major = from.is_number() ? from.to_number<double>(error) : major_max;
  const auto minor = std::llround(major * 100);
  if (error || std::abs(major) >= major_max ||
      std::abs(static_cast<double>(minor) - major * 100) > 1e-4) {
    return wrong("must be an amount with at most two decimals");
  }
  to.minor = minor;
}

void Reader::wrong(std::string_view sentence) {
  const auto name = pointer_.empty() ? std::string("body") : pointer_.substr(1);
  report(errors::invalid_request, "Invalid request: '" + name + "' " + std::string(sentence) + ".");
}

void Reader::missing() {
  report(
      errors::invalid_request,
      "Invalid request: Value required for parameter '" + pointer_.substr(1) + "'."
  );
}

void Reader::report(const ErrorCode& code, std::string message) {
  auto made = problem(code, pointer_);
  made.message = std::move(message);
  problems_.push_back(std::move(made));
}

struct Document::Memory {
  std::array<unsigned char, stack_size> first{};
  boost::json::monotonic_resource resource{first.data(), first.size()};
  boost::json::value value =
      boost::json::value(boost::json::object_kind, boost::json::storage_ptr(&resource));
};

Document::Document(std::string_view text) : memory_(std::make_unique<Memory>()) {
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return;
  boost::json::parse_options options;
  options.max_depth = depth_max;
  boost::system::error_code error;
  boost::json::storage_ptr storage(&memory_->resource);
  memory_->value = boost::json::parse(text, error, storage, options);
  if (error) {
    refuse(errors::malformed, {}, "Malformed JSON in request body: " + error.message() + ".");
  }
}

Document::~Document() = default;

const boost::json::value& Document::value() const { return memory_->value; }

}  // namespace json
