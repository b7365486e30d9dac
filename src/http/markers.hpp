#pragma once

namespace http {

// Base of a struct that is filled from the path: its members are the names in the route.
struct Path {};

// Base of a struct that is filled from the query. A nested struct is a dotted name: `account.id`.
struct Query {};

// For paths that speak of the caller alone (`/user/invites/{invite_id}`): no scope to look up.
struct OwnPath : Path {};

}  // namespace http
