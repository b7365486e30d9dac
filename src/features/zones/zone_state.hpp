#pragma once

#include <boost/describe.hpp>
#include <optional>

namespace zones {

enum class Status { initializing, pending, active, moved };
BOOST_DESCRIBE_ENUM(Status, initializing, pending, active, moved)

enum class Event {
  delegated,    // the assigned name servers, or the TXT record, were seen
  superseded,   // the name became active in another account
  type_changed  // full to partial, or back
};
BOOST_DESCRIBE_ENUM(Event, delegated, superseded, type_changed)

// The status that an event leads to; nothing when it changes nothing.
std::optional<Status> next_status(Status from, Event event);

}  // namespace zones
