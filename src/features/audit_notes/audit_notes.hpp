#pragma once

#include <string>

#include "http/side_notes.hpp"
#include "kernel/call.hpp"
#include "sql/changes.hpp"

namespace audit_notes {

// What a call was about.
struct About {
  AccountId account_id;
  TenantId tenant_id;
  ZoneId zone_id;
};

// Writes into the change log what changed nothing and yet is worth an entry: who looked into an
// account from outside, what was refused. Beside the calls: reads stay reads, and nobody waits.
class AuditNotes {
 public:
  AuditNotes(sql::Database& database, Ids& ids, Outbox& outbox)
      : side_notes_(database), ids_(ids), outbox_(outbox) {}

  // An administrator of the tenant entered an account; one entry for each window.
  void entered(const Call&, const About&);
  // Who may do something there, but not this.
  void refused(const Call&, const About&, const ErrorCode&);
  // Somebody gave a wrong password or a wrong code for this user.
  void wrong_proof(const Call&, const UserId&, const std::string& email, const ErrorCode&);

  // The job: forgets what is older than any window.
  static void forget(Call&);

 private:
  struct Entry {
    sql::Change change;
    sql::Outcome outcome;
  };

  http::SideNotes::Write writing(
      const Call&, const Caller& actor, const std::string& key, Duration window, Entry
  );

  http::SideNotes side_notes_;
  Ids& ids_;
  Outbox& outbox_;
};

}  // namespace audit_notes
