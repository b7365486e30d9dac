#include <gtest/gtest.h>

#include "http/endpoint.hpp"
#include "http/query_reader.hpp"
#include "http/request.hpp"

namespace {

enum class Order { asc, desc };
BOOST_DESCRIBE_ENUM(Order, asc, desc)

struct Nested {
  std::optional<std::string> name;
};
BOOST_DESCRIBE_STRUCT(Nested, (), (name))

struct Filter {
  std::optional<std::int64_t> page;
  std::optional<bool> flag;
  std::vector<Order> order;
  Nested account;
};
BOOST_DESCRIBE_STRUCT(Filter, (), (page, flag, order, account))

Filter read(std::string_view query, std::vector<Problem>& problems) {
  Filter filter;
  const auto parameters = http::parse_query(query);
  http::QueryReader(parameters, problems).read(filter);
  return filter;
}

TEST(Query, takes_dots_repeats_commas_and_any_case_of_words) {
  std::vector<Problem> problems;
  const auto filter =
      read("page=7&flag=true&order=ASC,desc&order=asc&account.name=a%20b+c&other=1&&=", problems);
  EXPECT_TRUE(problems.empty());
  EXPECT_EQ(filter.page, 7);
  EXPECT_EQ(filter.order.size(), 3U);
  EXPECT_EQ(filter.account.name, "a b c");
}

TEST(Query, wrong_values_are_told_by_name) {
  std::vector<Problem> problems;
  read("page=x&flag=perhaps&order=up&account.name=%ff", problems);
  std::vector<std::string> pointers;
  for (const auto& problem : problems) pointers.push_back(problem.pointer);
  EXPECT_EQ(pointers, (std::vector<std::string>{"page", "flag", "order", "account.name"}));
}

TEST(Request, broken_percent_signs_stay_as_they_are) {
  EXPECT_EQ(http::percent_decoded("%41%4g%"), "A%4g%");
  EXPECT_EQ(http::percent_decoded("100%"), "100%");
}

TEST(Request, header_names_compare_without_case) {
  http::Request request;
  request.headers = {{"x-AUTH-key", "1"}};
  EXPECT_EQ(request.header("X-Auth-Key"), "1");
  EXPECT_EQ(request.header("X-Auth"), "");
}

}  // namespace
