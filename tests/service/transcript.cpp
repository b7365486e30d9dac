#include "service/transcript.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <fstream>
#include <sstream>

#include "second_factors/totp.hpp"
#include "service/software_authenticator.hpp"
#include "service/test_platform.hpp"

namespace test_service {

namespace {

using boost::json::value;

bool starts_request(const std::string& line) {
  for (const auto* method : {"GET ", "POST ", "PUT ", "PATCH ", "DELETE ", "OPTIONS "}) {
    if (line.starts_with(method)) return true;
  }
  return false;
}

bool is_status(const std::string& line) {
  return line.size() == 3 && line.find_first_not_of("0123456789") == std::string::npos;
}

class Runner {
 public:
  Runner(const std::filesystem::path& file, sql::Dialect dialect) : platform_(dialect) {
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) lines_.push_back(line);
  }

  std::vector<std::string> run() {
    while (at_ < lines_.size() && problems_.empty()) step();
    for (const auto& leak : platform_.leaks()) problem(leak);
    return problems_;
  }

 private:
  void step() {
    const auto line = lines_[at_];
    if (line.empty() || line.starts_with("#")) {
      ++at_;
    } else if (starts_request(line)) {
      request();
    } else {
      ++at_;
      command(line);
    }
  }

  void command(const std::string& line) {
    std::istringstream words(line);
    std::string first;
    std::string second;
    words >> first >> second;
    if (first == "partner") return add_partner(second, false, words);
    if (first == "sandbox") {
      words >> second;
      return add_partner(second, true, words);
    }
    if (first == "user") return bind_person(second, platform_.add_user(second));
    if (first == "as") return choose(second);
    if (first == "bearer") return choose_bearer(filled(second));
    if (first == "signed") return sign_in(words);
    if (first == "entitle") return entitle(second, words);
    if (first == "publish") return publish(second, words);
    if (first == "from") return from(second);
    if (first == "browser") return choose_browser(second);
    if (first == "token") return bind_token(second);
    if (first == "advance") return advance(std::stoll(second), words);
    if (first == "mail") return take_mail(line);
    if (first == "code") return bind_code(second);
    if (first == "app") return use_app(second, words);
    if (first == "key") return use_key(second, words);
    if (first == "no" && second == "mail") return expect_no_mail();
    if (first == "provider") return provider(second, words);
    if (first == "txt") return declare_text(second, words);
    if (first == "header") return expect_header(line.substr(7));
    problem("unknown line: " + line);
  }

  void add_partner(const std::string& name, bool is_sandbox, std::istringstream& words) {
    const auto partner = platform_.add_partner(name, is_sandbox);
    bind_person(name, partner);
    std::string word;
    words >> word;  // with
    entitle(name, words);
  }

  void entitle(const std::string& name, std::istringstream& words) {
    for (std::string word; words >> word;) {
      const auto equals = word.find('=');
      platform_.service().as_operator("test", [&](Call& call) {
        if (!platform_.service().tenants.set_entitlement(
                call, people_[name].tenant_id, word.substr(0, equals), word.substr(equals + 1)
            )) {
          problem("no entitlement: " + word);
        }
      });
    }
  }

  // publish KIND VERSION [of NAME] [in DAYS days]
  void publish(const std::string& kind, std::istringstream& words) {
    terms::NewVersion wanted;
    const auto found = json::enumerator_of<terms::Kind>(kind);
    if (!found) return problem("no kind of terms: " + kind);
    wanted.kind = *found;
    words >> wanted.version;
    wanted.title = "General Terms";
    wanted.text = "# Terms\n\nVersion " + wanted.version + ".\n";
    for (std::string word, value; words >> word >> value;) {
      if (word == "of") wanted.tenant_id = people_[value].tenant_id;
      if (word == "in") wanted.effective_at = platform_.clock().now() + days(value);
    }
    platform_.service().as_operator("test", [&](Call& call) {
      const auto made = platform_.service().terms.publish(call, wanted);
      bound_[kind + "-" + wanted.version] = std::string(made.id.text());
    });
  }
  static Duration days(const std::string& count) {
    return std::chrono::hours(24 * std::stoll(count));
  }

  void bind_person(const std::string& name, const Partner& person) {
    people_[name] = person;
    bound_[name + ".user"] = std::string(person.user_id.text());
    bound_[name + ".tenant"] = std::string(person.tenant_id.text());
    bound_[name + ".unit"] = std::string(person.unit_id.text());
    bound_[name + ".account"] = std::string(person.account_id.text());
  }

  void choose(const std::string& name) {
    if (name != "nobody" && !people_.contains(name)) return problem("nobody is called " + name);
    who_ = name == "nobody" ? nullptr : &people_[name];
    browser_ = nullptr;
    bearer_.clear();
  }

  void choose_bearer(const std::string& secret) {
    choose("nobody");
    bearer_ = secret;
  }

  // signed in as NAME
  void sign_in(std::istringstream& words) {
    std::string name;
    words >> name >> name;
    if (!people_.contains(name)) return problem("nobody is called " + name);
    choose_browser(name);
    const auto body = R"({"email": ")" + people_[name].email + R"(", "password": ")" +
                      std::string(test_password) + "\"}";
    const auto headers = browser_->headers();
    const auto answer =
        platform_.call("POST", "/platform/v1/sessions", nullptr, body, headers, ip_);
    browser_->look_at(answer);
    if (answer.status != 200) problem("no sign-in: " + answer.text);
  }

  void choose_browser(const std::string& name) {
    choose("nobody");
    browser_ = &browsers_[name];
  }

  void from(const std::string& ip) { ip_ = ip; }

  void advance(std::int64_t amount, std::istringstream& words) {
    std::string unit;
    words >> unit;
    std::int64_t seconds = amount;
    if (unit.starts_with("minute")) seconds *= 60;
    if (unit.starts_with("hour")) seconds *= 3600;
    if (unit.starts_with("day")) seconds *= 86'400;
    platform_.advance(std::chrono::seconds(seconds));
  }

  void take_mail(const std::string& line) {
    platform_.run_jobs();
    auto& mails = platform_.mail().mails;
    const auto colon = line.find(": ");
    const auto to = line.substr(8, colon - 8);
    const auto words = line.substr(colon + 2);
    if (mails.empty()) return problem("no mail: " + line);
    mail_ = mails.front();
    mails.pop_front();
    const auto unfolded = unfold(mail_.message);
    if (mail_.to != to) problem("mail went to " + mail_.to + ", not to " + to);
    if (unfolded.find(words) == std::string::npos) problem("mail does not say: " + words);
  }

  // provider answers EMAIL with claim=value …: the browser comes back from the provider that it was
  // sent to last. provider changes key, provider is down, provider is up.
  void provider(const std::string& what, std::istringstream& words) {
    auto& provider = platform_.provider();
    if (what == "changes") return provider.change_key();
    std::string word;
    words >> word;
    if (what == "is") {
      provider.is_reachable = word == "up";
      return;
    }
    const auto email = filled(word);
    Provider::Lies lies;
    words >> word;  // with
    while (words >> word) {
      const auto equals = word.find('=');
      lies[word.substr(0, equals)] = filled(word.substr(equals + 1));
    }
    if (authorization_url_.empty()) return problem("no answer sent the browser to a provider");
    send("GET", provider.sign_in(authorization_url_, email, lies), {}, {});
    expect_next_answer("provider");
  }

  // txt NAME = text
  void declare_text(const std::string& name, std::istringstream& words) {
    std::string text;
    words >> text >> text;
    platform_.txt_records().texts[name] = {filled(text)};
  }

  void expect_no_mail() {
    platform_.run_jobs();
    if (!platform_.mail().mails.empty())
      problem("there is a mail to " + platform_.mail().mails.front().to);
  }

  // Header lines that go on, and soft line breaks of quoted-printable.
  static std::string unfold(const std::string& message) {
    std::string text;
    for (std::size_t i = 0; i < message.size(); ++i) {
      if (message.compare(i, 3, "=\r\n") == 0) {
        i += 2;
      } else if (message.compare(i, 3, "\r\n ") == 0) {
        i += 1;
      } else if (message.compare(i, 3, "=3D") == 0) {
        text += '=';
        i += 2;
      } else {
        text += message[i];
      }
    }
    return text;
  }

  void bind_code(const std::string& placeholder) { bind_link(placeholder, "?code="); }

  void bind_token(const std::string& placeholder) { bind_link(placeholder, "?token="); }

  // The 64 hex digits of a link.
  void bind_link(const std::string& placeholder, const std::string& parameter) {
    const auto text = unfold(mail_.message);
    const auto at = text.find(parameter);
    if (at == std::string::npos) return problem("the mail has no link with " + parameter);
    const auto start = at + parameter.size();
    bound_[name_of(placeholder)] = text.substr(start, 64);
  }

  // app {{secret}} shows {{code}}; app {{secret}} set up by NAME
  void use_app(const std::string& secret, std::istringstream& words) {
    std::string verb;
    std::string last;
    words >> verb;
    while (words >> last) continue;
    if (verb == "set") return set_up_app(secret, last);
    bound_[name_of(last)] = code_now(filled(secret));
  }

  std::string code_now(const std::string& secret) {
    namespace totp = second_factors::totp;
    return totp::code_of_step(Secret(secret), totp::step_of(platform_.clock().now()));
  }

  // In the browser NAME, which is signed in with sudo from then on; the mail about it is taken.
  void set_up_app(const std::string& placeholder, const std::string& name) {
    std::istringstream words("as " + name);
    sign_in(words);
    const auto password = R"({"password": ")" + std::string(test_password) + "\"}";
    send("POST", "/platform/v1/session/sudo", password, {});
    send("POST", "/platform/v1/user/second_factors/totp", {}, {});
    if (answer_.status != 200) return problem("no app: " + answer_.text);
    const std::string secret(answer_.body.at("result").at("secret").as_string());
    bound_[name_of(placeholder)] = secret;
    const auto code = R"({"code": ")" + code_now(secret) + "\"}";
    send("POST", "/platform/v1/user/second_factors/totp/confirm", code, {});
    if (answer_.status != 200) return problem("no app: " + answer_.text);
    take_mail("mail to " + people_[name].email + ": An authenticator app was added");
  }

  // key NAME registers {{options}} as {{credential}}; key NAME signs …
  void use_key(const std::string& name, std::istringstream& words) {
    std::string verb;
    std::string options;
    std::string placeholder;
    words >> verb >> options >> placeholder >> placeholder;
    const auto given = boost::json::parse(filled(options));
    auto& key = keys_[name];
    const auto made = verb == "registers" ? key.registers(given) : key.signs(given);
    bound_[name_of(placeholder)] = serialize(made);
  }

  // Without its braces.
  static std::string name_of(const std::string& placeholder) {
    return placeholder.substr(2, placeholder.size() - 4);
  }

  void expect_header(const std::string& rest) {
    const auto colon = rest.find(": ");
    const auto found = answer_.header(rest.substr(0, colon));
    const auto wanted = rest.substr(colon + 2);
    const bool is_there = wanted == "{{*}}" ? !found.empty() : found == filled(wanted);
    if (!is_there) problem("header " + rest + " is: " + found);
  }

  std::string filled(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text.compare(i, 2, "{{") != 0) {
        out += text[i];
        continue;
      }
      const auto end = text.find("}}", i);
      const auto name = text.substr(i + 2, end - i - 2);
      if (!bound_.contains(name)) problem("nothing is bound to " + name);
      out += bound_[name];
      i = end + 1;
    }
    return out;
  }

  void request() {
    request_line_ = at_ + 1;
    const auto line = filled(lines_[at_++]);
    const auto space = line.find(' ');
    Headers headers;
    std::string body;
    for (; at_ < lines_.size() && !lines_[at_].empty(); ++at_) {
      const auto& next = lines_[at_];
      const auto colon = next.find(": ");
      const bool is_header = body.empty() && !next.starts_with("{") && !next.starts_with("[") &&
                             colon != std::string::npos;
      if (is_header) {
        headers.emplace_back(next.substr(0, colon), filled(next.substr(colon + 2)));
      } else {
        body += filled(next) + "\n";
      }
    }
    send(line.substr(0, space), line.substr(space + 1), body, headers);
    expect_next_answer(line);
  }

  void expect_next_answer(const std::string& line) {
    while (at_ < lines_.size() && lines_[at_].empty()) ++at_;
    if (at_ >= lines_.size() || !is_status(lines_[at_]))
      return problem("a status is expected after " + line);
    expect_answer(std::stoi(lines_[at_++]));
  }

  // Headers of the request come before those of the browser.
  void send(
      const std::string& method, const std::string& path, const std::string& body, Headers headers
  ) {
    if (!bearer_.empty()) headers.emplace_back("Authorization", "Bearer " + bearer_);
    if (browser_ != nullptr) {
      const auto own = browser_->headers();
      headers.insert(headers.end(), own.begin(), own.end());
    }
    answer_ = platform_.call(method, path, who_, body, headers, ip_);
    if (browser_ != nullptr) browser_->look_at(answer_);
    const auto location = answer_.header("Location");
    if (location.find("code_challenge=") != std::string::npos) authorization_url_ = location;
  }

  void expect_answer(int status) {
    std::string expected;
    for (; at_ < lines_.size() && !lines_[at_].empty() && !lines_[at_].starts_with("header ");
         ++at_) {
      expected += lines_[at_] + "\n";
    }
    if (answer_.status != status) {
      return problem(
          "status " + std::to_string(answer_.status) + " instead of " + std::to_string(status) +
          ": " + answer_.text
      );
    }
    if (expected.empty()) return;
    if (expected[0] != '{' && expected[0] != '[') return expect_text(expected);
    boost::system::error_code error;
    const auto wanted = boost::json::parse(expected, error);
    if (error) return problem("the expected answer is no JSON: " + expected);
    compare(wanted, answer_.body, "");
  }

  // What is no JSON stands there as it is, with the ends of its lines as here.
  void expect_text(const std::string& expected) {
    auto found = answer_.text;
    std::erase(found, '\r');
    if (found != filled(expected)) problem("the answer is: " + found);
  }

  void compare(const value& wanted, const value& found, const std::string& where) {
    if (wanted.is_string() && is_placeholder(wanted.as_string())) {
      return bind(wanted.as_string(), found, where);
    }
    if (wanted.is_string() && wanted.as_string().find("{{") != std::string_view::npos) {
      return compare(value(filled(std::string(wanted.as_string()))), found, where);
    }
    if (wanted.is_object() && found.is_object()) {
      for (const auto& [key, member] : wanted.as_object()) {
        const auto* other = found.as_object().if_contains(key);
        const auto place = where + "/" + std::string(key);
        if (other == nullptr) {
          problem(place + " is missing in " + answer_.text);
        } else {
          compare(member, *other, place);
        }
      }
    } else if (are_lists_of_one_length(wanted, found)) {
      for (std::size_t i = 0; i < wanted.as_array().size(); ++i) {
        compare(wanted.as_array()[i], found.as_array()[i], where + "/" + std::to_string(i));
      }
    } else if (wanted != found) {
      problem(
          where + " is " + serialize(found) + " instead of " + serialize(wanted) + " in " +
          answer_.text
      );
    }
  }

  static bool are_lists_of_one_length(const value& a, const value& b) {
    return a.is_array() && b.is_array() && a.as_array().size() == b.as_array().size();
  }

  static bool is_placeholder(std::string_view text) {
    return text.starts_with("{{") && text.ends_with("}}");
  }

  void bind(std::string_view placeholder, const value& found, const std::string& where) {
    const std::string name(placeholder.substr(2, placeholder.size() - 4));
    if (name == "*") return;
    const auto text = found.is_string() ? std::string(found.as_string()) : serialize(found);
    const auto known = bound_.find(name);
    if (known == bound_.end()) {
      bound_[name] = text;
    } else if (known->second != text) {
      problem(where + " is " + text + " instead of " + known->second + " (" + name + ")");
    }
  }

  void problem(const std::string& sentence) {
    problems_.push_back("line " + std::to_string(request_line_) + ": " + sentence);
  }

  TestPlatform platform_;
  std::vector<std::string> lines_;
  std::size_t at_ = 0;
  std::size_t request_line_ = 0;
  std::map<std::string, Partner> people_;
  std::map<std::string, std::string> bound_;
  const Partner* who_ = nullptr;
  std::string bearer_;
  std::map<std::string, SoftwareAuthenticator> keys_;
  std::map<std::string, Browser> browsers_;
  Browser* browser_ = nullptr;
  std::string ip_ = "127.0.0.1";
  Answer answer_;
  std::string authorization_url_;
  mail::Envelope mail_;
  std::vector<std::string> problems_;
};

}  // namespace

std::vector<std::string> run_transcript(const std::filesystem::path& file, sql::Dialect dialect) {
  return Runner(file, dialect).run();
}

}  // namespace test_service
