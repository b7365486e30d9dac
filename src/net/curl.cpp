#include "net/curl.hpp"

#include <mutex>

namespace net {

Curl new_curl() {
  static std::once_flag once;
  std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
  return {curl_easy_init(), &curl_easy_cleanup};
}

}  // namespace net
