#pragma once

#include "http/explanation.hpp"
#include "iam/iam.hpp"
#include "tokens/tokens.hpp"

namespace iam {

struct ExplanationFilter;
struct ExplanationView;
struct OwnPermissions;
struct MemberPermissions;
struct MissingPermission;
struct DecidingPolicy;

// Says what somebody may do, and why, by asking those who decide.
class Explanations {
 public:
  Explanations(
      Iam& iam, members::Members& members, tokens::Tokens& tokens, accounts::AccessControl& access,
      const http::Router& router
  )
      : iam_(iam), members_(members), tokens_(tokens), access_(access), router_(router) {}

  // Endpoints, in the order of routes.cpp.
  ExplanationView explain(Call&, const ExplanationFilter&);
  OwnPermissions show_own(Call&, const accounts::AccountPath&);
  MemberPermissions show_of_member(Call&, const members::MemberPath&);

 private:
  ExplanationView explain_to(Call&, const http::Question&, const std::optional<AccountId>& within);
  members::Member manageable(Call&, const MemberId&);
  bool looks_on(Call&, const Permission&, const http::Scope&);
  std::vector<DecidingPolicy> deciding(Call&, const http::Needed&, const http::Scope&);
  std::vector<DecidingPolicy> deciding_of_token(Call&, const Permission&, const http::Scope&);

  Iam& iam_;
  members::Members& members_;
  tokens::Tokens& tokens_;
  accounts::AccessControl& access_;
  const http::Router& router_;
};

}  // namespace iam
