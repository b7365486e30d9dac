// The physical limit of one HTTP exchange on this machine: a bare epoll loop per thread.
//   bench_raw_epoll --answer FILE [--parse] [--threads N]
// FILE holds the whole answer, head and body. Without --parse every received chunk is answered
// with it; with --parse the request head is read field by field and the answer is put together.

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_map>
#include <vector>

namespace {

[[noreturn]] void fail(const char* what) {
  std::perror(what);
  std::exit(3);
}

struct Settings {
  std::string answer;
  bool is_parsing = false;
  unsigned threads = 1;
};

struct Head {
  std::string_view method;
  std::string_view target;
  std::string_view host;
  std::string_view auth_email;
  std::string_view auth_key;
  std::size_t content_length = 0;
  bool is_closing = false;
};

struct Connection {
  std::string received;
};

bool same_name(std::string_view left, std::string_view right) {
  if (left.size() != right.size()) return false;
  for (std::size_t i = 0; i < left.size(); ++i) {
    const char lower = left[i] >= 'A' && left[i] <= 'Z' ? static_cast<char>(left[i] + 32) : left[i];
    if (lower != right[i]) return false;
  }
  return true;
}

bool is_token(std::string_view text) {
  for (const char c : text) {
    if (c <= ' ' || c == '(' || c == ')' || c == '"' || c == 0x7f) return false;
  }
  return !text.empty();
}

void take_field(Head& head, std::string_view name, std::string_view value) {
  if (same_name(name, "host")) head.host = value;
  if (same_name(name, "x-auth-email")) head.auth_email = value;
  if (same_name(name, "x-auth-key")) head.auth_key = value;
  if (same_name(name, "connection")) head.is_closing = same_name(value, "close");
  if (same_name(name, "content-length")) {
    std::from_chars(value.data(), value.data() + value.size(), head.content_length);
  }
}

std::optional<Head> parse_head(std::string_view text) {
  Head head;
  std::size_t line_end = text.find("\r\n");
  const std::string_view line = text.substr(0, line_end);
  const std::size_t first = line.find(' ');
  const std::size_t last = line.rfind(' ');
  if (first == line.npos || first == last || line.substr(last + 1) != "HTTP/1.1") return {};
  head.method = line.substr(0, first);
  head.target = line.substr(first + 1, last - first - 1);
  if (!is_token(head.method) || !is_token(head.target)) return {};
  for (text.remove_prefix(line_end + 2); !text.empty(); text.remove_prefix(line_end + 2)) {
    line_end = text.find("\r\n");
    const std::string_view field = text.substr(0, line_end);
    const std::size_t colon = field.find(':');
    if (colon == field.npos || !is_token(field.substr(0, colon))) return {};
    std::string_view value = field.substr(colon + 1);
    while (value.starts_with(' ')) value.remove_prefix(1);
    while (value.ends_with(' ')) value.remove_suffix(1);
    take_field(head, field.substr(0, colon), value);
  }
  return head;
}

bool send_all(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent > 0) {
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    } else if (errno == EAGAIN) {
      pollfd wait{socket, POLLOUT, 0};
      ::poll(&wait, 1, 1000);
    } else {
      return false;
    }
  }
  return true;
}

class Loop {
 public:
  Loop(const Settings& settings, int listener) : settings_(settings), listener_(listener) {
    const std::size_t end = settings.answer.find("\r\n\r\n");
    head_ = std::string_view(settings.answer).substr(0, end + 4);
    body_ = std::string_view(settings.answer).substr(end + 4);
    epoll_ = ::epoll_create1(0);
    watch(listener_);
  }

  void run() {
    std::array<epoll_event, 256> events;
    while (true) {
      const int count = ::epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), -1);
      for (int i = 0; i < count; ++i) {
        const int socket = events[static_cast<std::size_t>(i)].data.fd;
        if (socket == listener_) {
          accept_one();
        } else if (!serve(socket)) {
          connections_.erase(socket);
          ::close(socket);
        }
      }
    }
  }

 private:
  void watch(int socket) const {
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = socket;
    if (::epoll_ctl(epoll_, EPOLL_CTL_ADD, socket, &event) != 0) fail("epoll_ctl");
  }

  void accept_one() {
    const int socket = ::accept4(listener_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (socket < 0) return;
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    connections_[socket] = std::make_unique<Connection>();
    watch(socket);
  }

  bool serve(int socket) {
    const ssize_t size = ::recv(socket, chunk_.data(), chunk_.size(), 0);
    if (size <= 0) return size < 0 && errno == EAGAIN;
    const std::string_view chunk(chunk_.data(), static_cast<std::size_t>(size));
    return settings_.is_parsing ? answer_parsed(socket, chunk) : send_all(socket, settings_.answer);
  }

  bool answer_parsed(int socket, std::string_view chunk) {
    std::string& received = connections_.find(socket)->second->received;
    received.append(chunk);
    while (true) {
      const std::size_t end = received.find("\r\n\r\n");
      if (end == received.npos) return received.size() < 16384;
      const auto head = parse_head(std::string_view(received).substr(0, end + 2));
      if (!head) return false;
      const std::size_t whole = end + 4 + head->content_length;
      if (received.size() < whole) return true;
      out_.assign(head_);
      out_.append(body_);
      if (!send_all(socket, out_) || head->is_closing) return false;
      received.erase(0, whole);
    }
  }

  const Settings& settings_;
  int listener_;
  int epoll_ = -1;
  std::string_view head_;
  std::string_view body_;
  std::string out_;
  std::array<char, 16384> chunk_;
  std::unordered_map<int, std::unique_ptr<Connection>> connections_;
};

int listen_on(std::uint16_t port) {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  const int on = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) fail("bind");
  if (::listen(socket, 1024) != 0) fail("listen");
  return socket;
}

std::uint16_t port_of(int socket) {
  sockaddr_in address{};
  socklen_t size = sizeof address;
  ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
  return ntohs(address.sin_port);
}

Settings read_settings(int count, char** words) {
  Settings settings;
  for (int i = 1; i < count; ++i) {
    const std::string_view word = words[i];
    if (word == "--parse") settings.is_parsing = true;
    if (word == "--threads" && i + 1 < count) {
      settings.threads = static_cast<unsigned>(std::atoi(words[++i]));
    }
    if (word == "--answer" && i + 1 < count) {
      std::ifstream file(words[++i], std::ios::binary);
      settings.answer.assign(std::istreambuf_iterator<char>(file), {});
    }
  }
  return settings;
}

}  // namespace

int main(int count, char** words) {
  const Settings settings = read_settings(count, words);
  if (settings.answer.find("\r\n\r\n") == std::string::npos || settings.threads == 0) {
    std::fputs("bench_raw_epoll --answer FILE [--parse] [--threads N]\n", stderr);
    return 2;
  }
  const int first = listen_on(0);
  const std::uint16_t port = port_of(first);
  std::vector<std::jthread> threads;
  for (unsigned i = 1; i < settings.threads; ++i) {
    threads.emplace_back([&settings, port] { Loop(settings, listen_on(port)).run(); });
  }
  std::printf("listening on http://127.0.0.1:%u\n", port);
  std::fflush(stdout);
  Loop(settings, first).run();
}
