#pragma once

#include <boost/describe.hpp>

#include "accounts/accounts.hpp"
#include "http/markers.hpp"
#include "kernel/call.hpp"
#include "kernel/page.hpp"

namespace audit {

struct Entry;
struct Filter;

// The published audit log, version 1 (fact sheet identity 17).
class Audit {
 public:
  // Endpoints, in the order of routes.cpp.
  Page<Entry> list(Call&, const accounts::AccountPath&, const Filter&);
  Page<Entry> list_own(Call&, const Filter&);
};

}  // namespace audit
