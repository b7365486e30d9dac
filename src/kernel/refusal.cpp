#include "kernel/refusal.hpp"

Problem problem(const ErrorCode& code, std::string pointer) {
  Problem made;
  made.number = code.number;
  made.status = code.status;
  made.message = std::string(code.message);
  made.pointer = std::move(pointer);
  made.remedy = std::string(code.remedy);
  return made;
}

void refuse(const ErrorCode& code, std::string pointer) {
  throw Refusal({problem(code, std::move(pointer))});
}

void refuse(const ErrorCode& code, std::string pointer, std::string message) {
  auto made = problem(code, std::move(pointer));
  made.message = std::move(message);
  throw Refusal({std::move(made)});
}
