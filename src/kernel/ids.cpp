#include "kernel/ids.hpp"

#include <algorithm>
#include <cstring>

#include "kernel/crypto.hpp"

namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";
constexpr std::int64_t nodes = 1024;

void put_hex(char* out, std::uint64_t value, int width) {
  for (int place = width - 1; place >= 0; --place, value >>= 4U) {
    out[place] = hex_digits[value & 15U];
  }
}

}  // namespace

void SystemRandom::fill(std::span<unsigned char> out) {
  const std::lock_guard lock(mutex_);
  for (auto& byte : out) {
    if (used_ == buffer_.size()) {
      crypto::random_bytes(buffer_);
      used_ = 0;
    }
    byte = buffer_[used_];
    buffer_[used_++] = 0;
  }
}

void SeededRandom::fill(std::span<unsigned char> out) {
  const std::lock_guard lock(mutex_);
  std::generate(out.begin(), out.end(), [this] { return static_cast<unsigned char>(engine_()); });
}

Ids::Ids(Clock& clock, Random& random) : clock_(clock), random_(random) {
  std::array<unsigned char, 2> bytes{};
  random_.fill(bytes);
  node_ = (bytes[0] * 256 + bytes[1]) % nodes;
}

std::string Ids::next_text() {
  std::uint64_t random = 0;
  std::array<unsigned char, 8> bytes{};
  random_.fill(bytes);
  std::memcpy(&random, bytes.data(), bytes.size());
  const auto now_ms = clock_.now().us / 1000;
  std::string text(32, '0');
  const std::lock_guard lock(mutex_);
  if (now_ms > last_ms_) {
    last_ms_ = now_ms;
    counter_ = 0;
  } else if (++counter_ == 0x10000) {
    ++last_ms_;
    counter_ = 0;
  }
  put_hex(text.data(), static_cast<std::uint64_t>(last_ms_), 12);
  put_hex(text.data() + 12, counter_, 4);
  put_hex(text.data() + 16, random, 16);
  return text;
}

std::int64_t Ids::next_sequence(std::int64_t last) {
  const auto candidate = clock_.now().us * nodes + node_;
  const std::lock_guard lock(mutex_);
  const auto before = std::max(last_sequence_, last / nodes * nodes + node_);
  last_sequence_ = std::max(before + nodes, candidate);
  return last_sequence_;
}

std::string Ids::random_hex(std::size_t bytes) {
  std::string raw(bytes, '\0');
  const std::span span(reinterpret_cast<unsigned char*>(raw.data()), raw.size());
  random_.fill(span);
  return crypto::hex(span);
}

std::string Ids::random_uuid() {
  auto hex = random_hex(16);
  hex[12] = '4';
  hex[16] = "89ab"[static_cast<unsigned char>(hex[16]) & 3U];
  return hex.substr(0, 8) + '-' + hex.substr(8, 4) + '-' + hex.substr(12, 4) + '-' +
         hex.substr(16, 4) + '-' + hex.substr(20);
}
