#pragma once

#include <string>
#include <string_view>

// The words that the writer and the checker of a file share.
namespace audit_exports::format {

inline constexpr std::string_view name = "tenantd audit log 1";
inline constexpr std::string_view purpose = "audit log";
inline constexpr std::string_view head = "head";
inline constexpr std::string_view entry = "entry";
inline constexpr std::string_view tail = "tail";
// No text of a JSON value can hold these: there its quotes would be escaped.
inline constexpr std::string_view before_call = ",\"call\":";
inline constexpr std::string_view before_change = ",\"change\":";
inline const std::string before_signature = ",\"signature\":\"";
inline const std::string before_seal = ",\"seal\":\"";
inline constexpr std::string_view after_seal = "\"}";

}  // namespace audit_exports::format
