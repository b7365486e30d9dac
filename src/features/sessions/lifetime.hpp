#pragma once

#include "sessions/sessions.hpp"

namespace sessions {

inline constexpr Duration idle_max = std::chrono::hours(12);
inline constexpr Duration lifetime = std::chrono::hours(30 * 24);
// Of a session that waits for the second factor.
inline constexpr Duration pending_lifetime = std::chrono::minutes(15);
inline constexpr Duration sudo_lifetime = std::chrono::minutes(15);

inline bool is_alive(const Session& session, Timestamp now) {
  return now < session.expires_at && now - session.last_seen_at < idle_max;
}

}  // namespace sessions
