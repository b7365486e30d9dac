#include "mail/template.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "kernel/check.hpp"

namespace mail {
namespace {

TEST(Template, names_are_filled_wherever_they_stand) {
  EXPECT_EQ(fill_text("{{a}}-{{b}}{{a}}", {{"a", "1"}, {"b", "2"}}), "1-21");
  EXPECT_EQ(fill_text("no names, { not } one", {}), "no names, { not } one");
  EXPECT_EQ(fill_text("", {}), "");
}

TEST(Template, a_value_is_not_a_template) {
  EXPECT_EQ(fill_text("{{a}}", {{"a", "{{b}}"}, {"b", "2"}}), "{{b}}");
}

TEST(Template, a_missing_value_or_brace_is_a_bug) {
  EXPECT_THROW(fill_text("{{name}}", {{"nome", "x"}}), Bug);
  EXPECT_THROW(fill_text("{{name", {{"name", "x"}}), Bug);
}

TEST(Template, values_are_escaped_in_html_only) {
  const Values values{{"name", R"(<a href="x">Tom & 'Co'</a>)"}};
  EXPECT_EQ(
      fill_html("<p>{{name}}</p>", values),
      "<p>&lt;a href=&quot;x&quot;&gt;Tom &amp; &#39;Co&#39;&lt;/a&gt;</p>"
  );
  EXPECT_EQ(fill_text("{{name}}", values), values.at("name"));
}

TEST(Template, a_value_adds_no_line) {
  const Values values{{"name", "Acme\r\n\r\nClick here:\nhttp://evil.example\x7f"}};
  const std::string flat = "Acme    Click here: http://evil.example ";
  EXPECT_EQ(fill_text("{{name}}", values), flat);
  EXPECT_EQ(fill_html("{{name}}", values), flat);
}

TEST(Template, no_value_opens_a_tag_or_a_line) {
  EXPECT_TRUE(rc::check([](const std::string& value) {
    const auto filled = fill_html("{{v}}", {{"v", value}});
    RC_ASSERT(filled.find_first_of("<>\"'\r\n") == std::string::npos);
  }));
}

}  // namespace
}  // namespace mail
