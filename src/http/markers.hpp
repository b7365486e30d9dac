#pragma once

#include <algorithm>
#include <vector>

namespace http {

// Base of a struct that is filled from the path: its members are the names in the route.
struct Path {};

// Base of a struct that is filled from the query. A nested struct is a dotted name: `account.id`.
struct Query {};

// A filter in a query with its negation, `name` and `name.not`. Both may be repeated; a comma is
// part of the value.
template <class T>
struct Excludable {
  std::vector<T> only;
  std::vector<T> without;

  bool empty() const { return only.empty() && without.empty(); }
  bool admits(const T& value) const {
    const auto holds = [&](const std::vector<T>& list) {
      return std::find(list.begin(), list.end(), value) != list.end();
    };
    return (only.empty() || holds(only)) && !holds(without);
  }
};

// For paths that speak of the caller alone (`/user/invites/{invite_id}`): no scope to look up.
struct OwnPath : Path {};

}  // namespace http
