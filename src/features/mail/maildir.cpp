#include "mail/maildir.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "kernel/crypto.hpp"

namespace mail {

namespace {

constexpr mode_t folder_mode = 0700;
constexpr mode_t file_mode = 0600;

[[noreturn]] void fail(const std::filesystem::path& path) {
  throw DeliveryFailure(path.string() + ": " + std::strerror(errno));
}

class File {
 public:
  File(std::filesystem::path path, int flags)
      : path_(std::move(path)), file_(::open(path_.c_str(), flags | O_CLOEXEC, file_mode)) {
    if (file_ < 0) fail(path_);
  }
  ~File() { ::close(file_); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  void write(std::string_view text) const {
    while (!text.empty()) {
      const auto written = ::write(file_, text.data(), text.size());
      if (written < 0 && errno != EINTR) fail(path_);
      if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  void sync() const {
    if (::fsync(file_) != 0) fail(path_);
  }

 private:
  std::filesystem::path path_;
  int file_;
};

// Takes along what was written only in part.
class Unfinished {
 public:
  explicit Unfinished(std::filesystem::path path) : path_(std::move(path)) {}
  ~Unfinished() { ::unlink(path_.c_str()); }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;

  void write(std::string_view text) const {
    const File file(path_, O_WRONLY | O_CREAT | O_EXCL);
    file.write(text);
    file.sync();
  }
  void rename_to(const std::filesystem::path& path) const {
    if (::rename(path_.c_str(), path.c_str()) != 0) fail(path);
  }

 private:
  std::filesystem::path path_;
};

void make_folder(const std::filesystem::path& folder) {
  if (::mkdir(folder.c_str(), folder_mode) != 0 && errno != EEXIST) fail(folder);
}

// A slash or a colon has a meaning in the name of a message.
std::string host_name() {
  std::array<char, 256> name{};
  ::gethostname(name.data(), name.size() - 1);
  std::string host(name.data());
  for (char& c : host) {
    if (c == '/' || c == ':') c = '_';
  }
  return host;
}

std::string with_lf(std::string_view message) {
  std::string text;
  text.reserve(message.size());
  for (std::size_t i = 0; i < message.size(); ++i) {
    if (message.substr(i, 2) != "\r\n") text += message[i];
  }
  return text;
}

}  // namespace

Maildir::Maildir(std::filesystem::path folder, Clock& clock)
    : folder_(std::move(folder)), clock_(clock), host_(host_name()) {
  make_folder(folder_);
  for (const auto* name : {"tmp", "new", "cur"}) make_folder(folder_ / name);
}

void Maildir::deliver(const Envelope& envelope) {
  const auto name = next_name();
  const Unfinished message(folder_ / "tmp" / name);
  message.write(with_lf(envelope.message));
  message.rename_to(folder_ / "new" / name);
  File(folder_ / "new", O_RDONLY | O_DIRECTORY).sync();
}

std::string Maildir::next_name() const {
  constexpr std::int64_t second_us = 1'000'000;
  std::array<unsigned char, 8> bytes{};
  crypto::random_bytes(bytes);
  const auto now = clock_.now().us;
  return fmt::format(
      "{}.M{}P{}R{}.{}", now / second_us, now % second_us, ::getpid(), crypto::hex(bytes), host_
  );
}

}  // namespace mail
