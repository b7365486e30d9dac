#pragma once

#include <map>
#include <optional>
#include <set>

#include "service/request_maker.hpp"
#include "service/test_platform.hpp"
#include "simulation/faults.hpp"
#include "simulation/history.hpp"

namespace simulation {

using test_service::Answer;
using test_service::Names;
using test_service::Partner;

// Partners who do anything in any order while the store fails, connections are lost, the process
// ends between a commit and its jobs, and clocks jump. What must hold is looked at after each step.
class Simulation {
 public:
  Simulation(sql::Dialect dialect, unsigned seed);

  // Runs so many steps. What went wrong, with the seed and a transcript; nothing when all holds.
  std::optional<std::string> run(int steps);

 private:
  // One who calls, and what they have seen so far: for a parameter of paths, the values known, each
  // with the other parameters of the path where it was seen.
  struct Actor {
    std::string name;
    Partner partner;
    std::map<std::string, std::vector<Names>> seen;
    std::set<std::string> accounts;  // that were made and not deleted
  };

  struct Request {
    std::string method;
    std::string pattern;  // /client/v4/accounts/{account_id}
    std::string path;
    std::string body;
    Names names;      // what stands for the parameters of the pattern
    std::string key;  // Idempotency-Key
    bool writes = false;
    bool is_dry = false;
  };

  void step();
  void call_anything(Actor& actor);
  void call_under_fault(Actor& actor);
  void repeat_with_key(Actor& actor);
  void start_anew();
  void jump();

  Request make_request(Actor& actor);
  Names choose_names(Actor& actor, const test_service::Endpoint& endpoint);
  void describe();
  std::string vary(std::string body);
  Answer send(Actor& actor, const Request& request);

  void look_at(
      Actor& actor, const Request& request, const Answer& answer, std::int64_t calls_before
  );
  void learn(Actor& actor, const Request& request, const Answer& answer);
  void learn_item(Actor& actor, const Request& request, const boost::json::value& item);
  void expect_no_strangers_ids(const Actor& actor, const Request& request, const Answer& answer);
  void expect_accounts(Actor& actor);
  void expect_sound_store();

  std::int64_t writing_calls();
  std::size_t any(std::size_t below);
  bool chance(unsigned percent) { return any(100) < percent; }
  void wrong(const std::string& sentence);

  SeededRandom random_;
  test_service::TestPlatform platform_;
  std::optional<test_service::Description> description_;
  Faults faults_;
  History history_;
  std::vector<Actor> actors_;
  std::vector<const test_service::Endpoint*> endpoints_;
  std::map<std::string, std::string> parameter_of_;  // what the items of a collection's path are
  std::map<std::string, std::string> owner_of_;      // of an identifier, the actor who saw it first
  std::map<std::string, std::pair<Request, std::string>> acknowledged_;  // by key
  std::vector<std::string> problems_;
  int step_ = 0;
  int made_ = 0;
};

}  // namespace simulation
