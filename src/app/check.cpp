#include <filesystem>
#include <iostream>

#include "app/commands.hpp"
#include "app/store_access.hpp"

namespace app {

namespace {

struct Line {
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Line, (), (text))

struct Counter {
  std::string id;
  std::int64_t value = 0;
};
BOOST_DESCRIBE_STRUCT(Counter, (), (id, value))

constexpr sql::Text integrity = "SELECT integrity_check AS text FROM pragma_integrity_check";
constexpr sql::Text broken_references =
    "SELECT \"table\" || ' row ' || rowid || ' names a row of ' || parent || ' that is not there' "
    "AS text FROM pragma_foreign_key_check";
constexpr sql::Text select_counters = "SELECT id, value FROM counters ORDER BY id";

class Findings {
 public:
  void add(const std::string& what) {
    ++count_;
    std::cout << "FOUND  " << what << '\n';
  }
  void passed(const std::string& what) { std::cout << "ok     " << what << '\n'; }
  int count() const { return count_; }

 private:
  int count_ = 0;
};

// False: what it says cannot be relied on.
bool is_sound(sql::Transaction& tx, Findings& findings) {
  if (tx.dialect() != sql::Dialect::sqlite) return true;
  const int before = findings.count();
  tx.each<Line>(integrity, {}, [&](const Line& line) {
    if (line.text != "ok") findings.add("integrity: " + line.text);
  });
  if (findings.count() > before) return false;
  findings.passed("the file is sound");
  return true;
}

void check_references(sql::Transaction& tx, Findings& findings) {
  if (tx.dialect() != sql::Dialect::sqlite) return;
  const int before = findings.count();
  tx.each<Line>(broken_references, {}, [&](const Line& line) {
    findings.add("reference: " + line.text);
  });
  if (findings.count() == before) findings.passed("every reference leads to a row");
}

// `accounts.tenant_id.<value>` must be the number of rows of accounts with that tenant_id.
void check_counters(sql::Connection& connection, sql::Transaction& tx, Findings& findings) {
  if (tx.dialect() != sql::Dialect::sqlite) return;
  const int before = findings.count();
  for (const auto& counter : tx.rows<Counter>(select_counters)) {
    const auto first = counter.id.find('.');
    const auto second = counter.id.find('.', first + 1);
    const auto actual = sql::count_rows(
        connection, counter.id.substr(0, first), counter.id.substr(first + 1, second - first - 1),
        counter.id.substr(second + 1)
    );
    if (actual != counter.value) {
      findings.add(
          "counter " + counter.id + " says " + std::to_string(counter.value) + ", there are " +
          std::to_string(actual)
      );
    }
  }
  if (findings.count() == before) findings.passed("every counter is right");
}

// The key may be kept elsewhere: what can be checked without it is.
void check_key(const Config& config, sql::Transaction& tx, Findings& findings) {
  if (!std::filesystem::exists(config.key_path())) {
    findings.passed("no key is here; whether it fits was not looked at");
  } else if (has_right_key(config, tx)) {
    findings.passed("the key is the key of the store");
  } else {
    findings.add(config.key_path() + " is not the key of this store");
  }
}

void check_content(
    const Config& config, sql::Connection& connection, sql::Transaction& tx, Findings& findings
) {
  const auto schema = sql::schema_state(tx, all_migrations());
  if (schema.is_current) {
    findings.passed("the schema is current: " + schema.last);
  } else {
    findings.add("the schema is at " + schema.last + ": start tenantd serve once to migrate it");
  }
  check_key(config, tx, findings);
  check_references(tx, findings);
  check_counters(connection, tx, findings);
  if (const auto broken = sql::verify_change_log(tx)) {
    findings.add("audit chain: " + *broken);
  } else {
    findings.passed("the audit chain of every account is whole");
  }
}

}  // namespace

int check(const Config& config) {
  if (!is_initialised(config)) throw WrongUse("There is no store in " + config.data + ".");
  const auto connection = open_to_read(config);
  connection->execute(
      config.database.empty() ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
  );
  sql::Transaction tx(*connection);
  Findings findings;
  try {
    if (is_sound(tx, findings)) check_content(config, *connection, tx, findings);
  } catch (const std::exception& error) {
    findings.add(std::string("the store cannot be read: ") + error.what());
  }
  std::cout << (findings.count() == 0 ? "the store is in order"
                                      : std::to_string(findings.count()) + " found")
            << std::endl;
  return findings.count() == 0 ? 0 : 1;
}

}  // namespace app
