#include "members/roles.hpp"

#include <algorithm>

#include "kernel/crypto.hpp"

namespace members {

namespace {

constexpr std::uint64_t bit(Area area) { return PermissionSet::bit(area); }

constexpr std::uint64_t zone_areas =
    bit(Area::zone) | bit(Area::zone_settings) | bit(Area::dns_records) | bit(Area::ssl) |
    bit(Area::waf) | bit(Area::cache_purge) | bit(Area::analytics) | bit(Area::app) |
    bit(Area::lb) | bit(Area::page_shield) | bit(Area::waitingroom) | bit(Area::zaraz) |
    bit(Area::zone_versioning) | bit(Area::healthchecks) | bit(Area::fbm_acc);

struct Row {
  std::string_view id;  // empty: made from the name
  std::string_view name;
  std::string_view label;
  std::string_view description;
  std::uint64_t read;
  std::uint64_t edit;
};

// Names and ids are published; fact sheet identity, appendix B.
// clang-format off
constexpr Row role_rows[] = {
    {"33666b9c79b9a5273fc7344ff42f953d", "Super Administrator - All Privileges", "all_privileges", "Everything in the account: purchases, billing, members and other Super Administrators included.", all_areas, all_areas},
    {"05784afa30c1afe1440e79d9351c7430", "Administrator", "admin", "Everything in the account but its members and its billing profile.", all_areas & ~(bit(Area::member) | bit(Area::billing)), all_areas & ~(bit(Area::member) | bit(Area::billing))},
    {"f2b20eaa1a5d4af42b53ac16238c99c7", "Administrator Read Only", "admin_readonly", "Reads the whole account, changes nothing.", all_areas, 0},
    {"5c35d2bf3a545e6b7560b826c0d23c39", "Minimal Account Access", "minimal_account_access", "Sees that the account is there.", bit(Area::organization), 0},
    {"298ce8e7a2ba08b9d18ce0a32bb458ee", "Billing", "billing", "Reads and changes the billing profile and the subscriptions.", bit(Area::billing) | bit(Area::subscription) | bit(Area::organization) | bit(Area::zone), bit(Area::billing) | bit(Area::subscription)},
    {"6ddc5f80969d01105b5a0931e0079365", "Analytics", "analytics", "Reads analytics.", bit(Area::analytics) | bit(Area::zone), 0},
    {"9dfa4d1b73034f70ad896bf1c26d78f3", "Audit Logs Viewer", "audit_logs_viewer", "Reads the audit log.", bit(Area::auditlogs), 0},
    {"d1c17a97abf0aa371338074955877ba0", "Cache Purge", "cache_purge", "Purges cached files.", bit(Area::zone), bit(Area::cache_purge)},
    {"069fe803647ed3609e93d041d5df6050", "DNS", "dns", "Reads and changes DNS records.", bit(Area::dns_records) | bit(Area::zone), bit(Area::dns_records)},
    {"1963e6e3aca5ac9a7a91609a0040ab02", "Firewall", "firewall", "Reads and changes firewall rules.", bit(Area::waf) | bit(Area::zone), bit(Area::waf)},
    {"c61d4237ab1c08a3d11feb6bd5e91c5a", "Load Balancer", "load_balancer", "Reads and changes load balancers, pools and health checks.", bit(Area::lb) | bit(Area::healthchecks) | bit(Area::zone), bit(Area::lb) | bit(Area::healthchecks)},
    {"3a170f9cfd62f321d6d835dc44bfe6dc", "Log Share", "log_share", "Reads and changes: Log Share.", bit(Area::logs), bit(Area::logs)},
    {"340113a819900e1b4beebccc2ddb32e7", "Log Share Reader", "log_share_reader", "Reads: Log Share Reader.", bit(Area::logs), 0},
    {"75f36071fa06ebfac6da0c3f8ddbc4df", "SSL/TLS, Caching, Performance, Page Rules, and Customization", "ssl_tls_caching_performance_page_rules_and_customization", "Reads and changes: SSL/TLS, Caching, Performance, Page Rules, and Customization.", bit(Area::zone) | bit(Area::zone_settings) | bit(Area::ssl) | bit(Area::analytics), bit(Area::zone_settings) | bit(Area::ssl) | bit(Area::cache_purge) | bit(Area::app)},
    {"051312130d7384b97d7c4fa122eb7519", "Trust and Safety", "trust_and_safety", "Reads and changes: Trust and Safety.", bit(Area::blocks), bit(Area::blocks)},
    {"951e083054cc4f172986fc9be0aa17af", "Cloudflare Access", "cloudflare_access", "Reads and changes: Access.", bit(Area::access), bit(Area::access)},
    {"10e95af809390ce236cbdcf03935e215", "Cloudflare Gateway", "cloudflare_gateway", "Reads and changes: Gateway.", bit(Area::teams) | bit(Area::access), bit(Area::teams)},
    {"ef13f042efdd58f592148c035f291bfa", "Cloudflare Zero Trust", "cloudflare_zero_trust", "Reads and changes: Zero Trust.", bit(Area::teams) | bit(Area::access), bit(Area::teams) | bit(Area::access)},
    {"156a872fa6df06e0e9b85d32afce6990", "Cloudflare Zero Trust Read Only", "cloudflare_zero_trust_read_only", "Reads: Zero Trust Read Only.", bit(Area::teams) | bit(Area::access), 0},
    {"f43d556e0699e47c9188ea1973a48e24", "Cloudflare Zero Trust PII", "cloudflare_zero_trust_pii", "Reads: Zero Trust PII.", bit(Area::teams), 0},
    {"b525e80fc64a4323a9ea666467d1865c", "Cloudflare Zero Trust Reporting", "cloudflare_zero_trust_reporting", "Reads: Zero Trust Reporting.", bit(Area::teams), 0},
    {"8b081b06f8ffef0522957fc6929cdcca", "Cloudflare Stream", "cloudflare_stream", "Reads and changes: Stream.", bit(Area::stream), bit(Area::stream)},
    {"94bedef1a0bdd311891188867727e42d", "Cloudflare Images", "cloudflare_images", "Reads and changes: Images.", bit(Area::image), bit(Area::image)},
    {"6f83464b634142ce4ac573616256096e", "Cloudflare R2 Admin", "cloudflare_r2_admin", "Reads and changes: R2 Admin.", bit(Area::r2_bucket_item), bit(Area::r2_bucket_item)},
    {"084b982fe42511d15feb1411e4c9ce9e", "Cloudflare R2 Read", "cloudflare_r2_read", "Reads: R2 Read.", bit(Area::r2_bucket_item), 0},
    {"57280df9f1a5806e04f065b07bbdd17a", "Workers Platform Admin", "workers_platform_admin", "Reads and changes: Workers Platform Admin.", bit(Area::worker), bit(Area::worker)},
    {"98a33bce907b575c9607725ec26ef20a", "Workers Editor", "workers_editor", "Reads and changes: Workers Editor.", bit(Area::worker), bit(Area::worker)},
    {"e58cefd75d7adae0b761796c28815e5c", "Workers Platform (Read-only)", "workers_platform_read_only", "Reads: Workers Platform (Read-only).", bit(Area::worker), 0},
    {"67ff895d0db461b61dd911232fcbc790", "API Gateway", "api_gateway", "Reads and changes: API Gateway.", bit(Area::fbm_acc) | bit(Area::zone), bit(Area::fbm_acc)},
    {"35956457e745b2af7331713a1ddf4fdb", "API Gateway Read", "api_gateway_read", "Reads: API Gateway Read.", bit(Area::fbm_acc) | bit(Area::zone), 0},
    {"08abaa5235c2196d5f3daf457190161b", "HTTP Applications", "http_applications", "Reads and changes: HTTP Applications.", bit(Area::http_applications), bit(Area::http_applications)},
    {"ecd163368eb6c45b880362b0c098f5e1", "HTTP Applications Read", "http_applications_read", "Reads: HTTP Applications Read.", bit(Area::http_applications), 0},
    {"344b7dd765da5a9de6230f7540cabb20", "Page Shield", "page_shield", "Reads and changes: Page Shield.", bit(Area::page_shield) | bit(Area::zone), bit(Area::page_shield)},
    {"1b20b8701ab8a22f0229ff1c831a9e27", "Page Shield Read", "page_shield_read", "Reads: Page Shield Read.", bit(Area::page_shield) | bit(Area::zone), 0},
    {"d4c68d56bf2ef665eb82994199a393fd", "Turnstile", "turnstile", "Reads and changes: Turnstile.", bit(Area::waf), bit(Area::waf)},
    {"2964cc9c4ebefdc6bf2bdbc4e106b906", "Turnstile Read", "turnstile_read", "Reads: Turnstile Read.", bit(Area::waf), 0},
    {"fc67f46f32917cf9f0bdc082198cd747", "Zaraz Admin", "zaraz_admin", "Reads and changes: Zaraz Admin.", bit(Area::zaraz) | bit(Area::zone), bit(Area::zaraz)},
    {"69abc03715c77ae49be5e407f03d0650", "Zaraz Read", "zaraz_read", "Reads: Zaraz Read.", bit(Area::zaraz) | bit(Area::zone), 0},
    {"37a46bc5222ebb5577b2efc7fc467fb4", "Magic Network Monitoring Admin", "magic_network_monitoring_admin", "Reads and changes: Magic Network Monitoring Admin.", bit(Area::magic), bit(Area::magic)},
    {"8e117fdd57cd531947dbdcfd82f7a1a1", "Email Security Policy Admin", "email_security_policy_admin", "Reads and changes: Email Security Policy Admin.", bit(Area::teams), bit(Area::teams)},
    {"", "AI Search (Read-only)", "ai_search_read_only", "Reads: AI Search (Read-only).", bit(Area::worker), 0},
    {"", "AI Search Admin", "ai_search_admin", "Reads and changes: AI Search Admin.", bit(Area::worker), bit(Area::worker)},
    {"", "Application Security Reports Read", "application_security_reports_read", "Reads: Application Security Reports Read.", bit(Area::waf), 0},
    {"", "Bot Management (Account-Wide)", "bot_management_account_wide", "Reads and changes: Bot Management (Account-Wide).", bit(Area::fbm_acc), bit(Area::fbm_acc)},
    {"", "Brand Protection", "brand_protection", "Reads and changes: Brand Protection.", bit(Area::teams), bit(Area::teams)},
    {"", "Cloudchamber Admin", "cloudchamber_admin", "Reads and changes: Cloudchamber Admin.", bit(Area::worker), bit(Area::worker)},
    {"", "Cloudchamber Admin Read Only", "cloudchamber_admin_read_only", "Reads: Cloudchamber Admin Read Only.", bit(Area::worker), 0},
    {"", "Cloudflare CASB", "cloudflare_casb", "Reads and changes: CASB.", bit(Area::teams), bit(Area::teams)},
    {"", "Cloudflare CASB Read", "cloudflare_casb_read", "Reads: CASB Read.", bit(Area::teams), 0},
    {"", "Cloudflare DEX", "cloudflare_dex", "Reads and changes: DEX.", bit(Area::dex), bit(Area::dex)},
    {"", "Cloudflare Zero Trust Secure DNS Locations Write", "cloudflare_zero_trust_secure_dns_locations_write", "Reads and changes: Zero Trust Secure DNS Locations Write.", bit(Area::teams), bit(Area::teams)},
    {"", "Cloudforce One Admin", "cloudforce_one_admin", "Reads and changes: Cloudforce One Admin.", bit(Area::teams), bit(Area::teams)},
    {"", "Cloudforce One Read", "cloudforce_one_read", "Reads: Cloudforce One Read.", bit(Area::teams), 0},
    {"", "Connectivity Directory Admin", "connectivity_directory_admin", "Reads and changes: Connectivity Directory Admin.", bit(Area::teams), bit(Area::teams)},
    {"", "Connectivity Directory Bind", "connectivity_directory_bind", "Reads: Connectivity Directory Bind.", bit(Area::teams), 0},
    {"", "Connectivity Directory Read", "connectivity_directory_read", "Reads: Connectivity Directory Read.", bit(Area::teams), 0},
    {"", "Email Configuration Admin", "email_configuration_admin", "Reads and changes: Email Configuration Admin.", bit(Area::teams), bit(Area::teams)},
    {"", "Email Integration Admin", "email_integration_admin", "Reads and changes: Email Integration Admin.", bit(Area::teams), bit(Area::teams)},
    {"", "Email Security Analyst", "email_security_analyst", "Reads: Email Security Analyst.", bit(Area::teams), 0},
    {"", "Email Security Readonly", "email_security_readonly", "Reads: Email Security Readonly.", bit(Area::teams), 0},
    {"", "Email Security Reporting", "email_security_reporting", "Reads: Email Security Reporting.", bit(Area::teams), 0},
    {"", "Hyperdrive Admin", "hyperdrive_admin", "Reads and changes: Hyperdrive Admin.", bit(Area::worker), bit(Area::worker)},
    {"", "Hyperdrive Readonly", "hyperdrive_readonly", "Reads: Hyperdrive Readonly.", bit(Area::worker), 0},
    {"", "Load Balancing Account Read", "load_balancing_account_read", "Reads: Load Balancing Account Read.", bit(Area::lb), 0},
    {"", "Magic Network Monitoring", "magic_network_monitoring", "Reads and changes: Magic Network Monitoring.", bit(Area::magic), bit(Area::magic)},
    {"", "Magic Network Monitoring Read-Only", "magic_network_monitoring_read_only", "Reads: Magic Network Monitoring Read-Only.", bit(Area::magic), 0},
    {"", "Network Services Read (Magic)", "network_services_read_magic", "Reads: Network Services Read (Magic).", bit(Area::magic), 0},
    {"", "Network Services Write (Magic)", "network_services_write_magic", "Reads and changes: Network Services Write (Magic).", bit(Area::magic), bit(Area::magic)},
    {"", "Realtime", "realtime", "Reads and changes: Realtime.", bit(Area::stream), bit(Area::stream)},
    {"", "Realtime Admin", "realtime_admin", "Reads and changes: Realtime Admin.", bit(Area::stream), bit(Area::stream)},
    {"", "Secrets Store Admin", "secrets_store_admin", "Reads and changes: Secrets Store Admin.", bit(Area::worker), bit(Area::worker)},
    {"", "Secrets Store Deployer", "secrets_store_deployer", "Reads and changes: Secrets Store Deployer.", bit(Area::worker), bit(Area::worker)},
    {"", "Secrets Store Reporter", "secrets_store_reporter", "Reads: Secrets Store Reporter.", bit(Area::worker), 0},
    {"", "Vectorize Admin", "vectorize_admin", "Reads and changes: Vectorize Admin.", bit(Area::worker), bit(Area::worker)},
    {"", "Vectorize Readonly", "vectorize_readonly", "Reads: Vectorize Readonly.", bit(Area::worker), 0},
    {"", "Waiting Room Admin", "waiting_room_admin", "Reads and changes: Waiting Room Admin.", bit(Area::waitingroom), bit(Area::waitingroom)},
    {"", "Waiting Room Read", "waiting_room_read", "Reads: Waiting Room Read.", bit(Area::waitingroom), 0},
    {"", "Zaraz Edit", "zaraz_edit", "Reads and changes: Zaraz Edit.", bit(Area::zaraz), bit(Area::zaraz)},
    {"", "Zone Versioning (Account-Wide)", "zone_versioning_account_wide", "Reads and changes: Zone Versioning (Account-Wide).", bit(Area::zone_versioning), bit(Area::zone_versioning)},
    {"", "Zone Versioning Read (Account-Wide)", "zone_versioning_read_account_wide", "Reads: Zone Versioning Read (Account-Wide).", bit(Area::zone_versioning), 0},
};

constexpr Row zone_group_rows[] = {
    {"a5e5061418ea445fbba04aac57f359a8", "Domain Administrator", "domain_admin", "Reads and changes in one domain: Domain Administrator.", zone_areas, zone_areas},
    {"98d2b0c4bd3b4a2c842fcd2a81273ee9", "Domain Administrator Read Only", "domain_admin_readonly", "Reads in one domain: Domain Administrator Read Only.", zone_areas, 0},
    {"132c52e7e6654b999c183cfcbafd37d7", "Domain DNS", "domain_dns", "Reads and changes in one domain: Domain DNS.", bit(Area::zone) | bit(Area::dns_records), bit(Area::dns_records)},
    {"7276dc8e5e31412297b6075e614a67dd", "Domain API Gateway", "domain_api_gateway", "Reads and changes in one domain: Domain API Gateway.", bit(Area::zone) | bit(Area::fbm_acc), bit(Area::fbm_acc)},
    {"4757eb7bd807416ba3164efaae1d516e", "Domain API Gateway Read", "domain_api_gateway_read", "Reads in one domain: Domain API Gateway Read.", bit(Area::zone) | bit(Area::fbm_acc), 0},
    {"44befc657c1d4ec3a257d67567b432df", "Bot Management", "bot_management", "Reads and changes in one domain: Bot Management.", bit(Area::zone) | bit(Area::fbm_acc), bit(Area::fbm_acc)},
    {"e713d034437c4c6d936daf981f29bf88", "Cache Domain Purge", "cache_domain_purge", "Reads and changes in one domain: Cache Domain Purge.", bit(Area::zone), bit(Area::cache_purge)},
    {"6d5a15bbb1c84d6e8d74ea65de18dfde", "Domain Page Shield", "domain_page_shield", "Reads and changes in one domain: Domain Page Shield.", bit(Area::zone) | bit(Area::page_shield), bit(Area::page_shield)},
    {"1b6236cae9ec4156aaae43758d7c01cb", "Domain Page Shield Read", "domain_page_shield_read", "Reads in one domain: Domain Page Shield Read.", bit(Area::zone) | bit(Area::page_shield), 0},
    {"799e2611cdbe47da8ec3a5c880f301cf", "Domain Waiting Room Admin", "domain_waiting_room_admin", "Reads and changes in one domain: Domain Waiting Room Admin.", bit(Area::zone) | bit(Area::waitingroom), bit(Area::waitingroom)},
    {"2c9401002e4c48d4a1eb1240c5fc5ba7", "Domain Waiting Room Read", "domain_waiting_room_read", "Reads in one domain: Domain Waiting Room Read.", bit(Area::zone) | bit(Area::waitingroom), 0},
    {"d6543484f53d4612a8bb577439169f72", "Zone Versioning", "zone_versioning", "Reads and changes in one domain: Zone Versioning.", bit(Area::zone) | bit(Area::zone_versioning), bit(Area::zone_versioning)},
    {"01a5d978c1f44ab78951b45354107a04", "Zone Versioning Read", "zone_versioning_read", "Reads in one domain: Zone Versioning Read.", bit(Area::zone) | bit(Area::zone_versioning), 0},
};
// clang-format on

// Published, unlike the other permission groups of roles.
constexpr std::string_view all_privileges_group = "8e23b19e4e0d44c29d239c5688ba8cbb";

std::string stable_id(std::string_view kind, std::string_view name) {
  return crypto::digest(std::string(kind) + " " + std::string(name)).substr(0, 32);
}

std::vector<Role> make_roles() {
  std::vector<Role> all;
  for (const auto& row : role_rows) {
    const auto id = row.id.empty() ? stable_id("role", row.name) : std::string(row.id);
    const bool is_super = row.label == "all_privileges";
    const auto group =
        is_super ? std::string(all_privileges_group) : stable_id("permission_group", row.name);
    all.push_back(
        {id,
         std::string(row.name),
         std::string(row.description),
         std::string(row.label),
         group,
         false,
         {row.read, row.edit}}
    );
  }
  return all;
}

std::vector<Role> make_zone_groups() {
  std::vector<Role> all;
  for (const auto& row : zone_group_rows) {
    all.push_back(
        {"",
         std::string(row.name),
         std::string(row.description),
         std::string(row.label),
         std::string(row.id),
         true,
         {row.read, row.edit}}
    );
  }
  return all;
}

const Role* find_in(
    const std::vector<Role>& list, std::string Role::*member, std::string_view value
) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const Role& role) {
    return role.*member == value;
  });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace

const std::vector<Role>& all_roles() {
  static const auto all = make_roles();
  return all;
}

const std::vector<Role>& zone_groups() {
  static const auto all = make_zone_groups();
  return all;
}

const Role* find_role(std::string_view id) { return find_in(all_roles(), &Role::id, id); }

const Role* find_group(std::string_view id) {
  const auto* found = find_in(all_roles(), &Role::group_id, id);
  return found != nullptr ? found : find_in(zone_groups(), &Role::group_id, id);
}

const Role& super_administrator() { return all_roles().front(); }

std::map<std::string, PermissionView> permission_map(const PermissionSet& permissions) {
  std::map<std::string, PermissionView> map;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Area>>([&](auto area) {
    const bool reads = permissions.has(area.value, Verb::read);
    const bool edits = permissions.has(area.value, Verb::edit);
    if (reads || edits) map[area.name] = {reads, edits, edits};
  });
  return map;
}

}  // namespace members
