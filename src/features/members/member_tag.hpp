#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace members {

// A member id as clients send it: of any length, since the published service looks it up before it
// looks at its length; other characters than letters and digits are refused by the service.
class MemberTag {
 public:
  static std::optional<MemberTag> parse(std::string_view text) {
    MemberTag tag;
    tag.text_ = std::string(text);
    return tag;
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace members
