#pragma once

#include <map>
#include <string>
#include <string_view>

namespace mail {

using Values = std::map<std::string, std::string, std::less<>>;

// Fills `{{name}}`; a name without a value is a bug. Values stay on their line: control characters
// in them become spaces, so that nobody's name can add a line to a mail.
std::string fill_text(std::string_view text, const Values& values);

// The same for HTML, where values are escaped.
std::string fill_html(std::string_view html, const Values& values);

}  // namespace mail
