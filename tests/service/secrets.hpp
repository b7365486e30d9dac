#pragma once

#include <boost/json/value.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace test_service {

// The secrets that went to and fro in a test, and whether one of them stands where it must not: in
// the store, in a log line, in a refusal.
class Secrets {
 public:
  // Members of a body whose values are secrets, in any depth; the names are in secrets.cpp.
  void look_at_body(const std::string& body);
  // Header lines of an answer: cookies.
  void look_at_headers(const std::string& headers);
  // What proves to a server who is asking.
  void look_at_header(std::string_view name, std::string_view value);
  // Links of a mail.
  void look_at_mail(const std::string& message);

  // A sentence for each secret in the text. Of the secret only its beginning.
  std::vector<std::string> found_in(std::string_view place, std::string_view text) const;

 private:
  void look_at(const boost::json::value& value);
  void look_at_member(std::string_view name, const boost::json::value& value);
  void add(std::string_view secret);

  std::set<std::string, std::less<>> known_;
};

}  // namespace test_service
