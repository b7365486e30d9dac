#include "sso/shared_domains.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "json/read.hpp"
#include "sso_embedded.hpp"

namespace sso {

bool is_shared_domain(const HostName& domain) {
  static const auto mailboxes =
      json::from_text<std::vector<std::string>>(embedded::shared_domains_json);
  const auto& name = domain.ascii();
  return domain.is_public_suffix() || name.ends_with(".edu") ||
         std::find(mailboxes.begin(), mailboxes.end(), name) != mailboxes.end();
}

}  // namespace sso
