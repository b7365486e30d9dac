from tools.tidy import cpp


def spans(text):
    return [(function.name, function.line, function.lines) for function in cpp.functions(text)]


def test_comments_and_strings_are_blanked_and_lines_kept():
    text = 'a; // try\nb("try \\" {"); /* try\n try */ c(\'{\');\nR"(try {\n)"; 1\'000;\n'
    assert "try" not in cpp.code(text)
    assert "{" not in cpp.code(text)
    assert cpp.code(text).count("\n") == text.count("\n")


def test_functions_are_found_in_namespaces_and_classes():
    text = """namespace a {
struct Point {
  int x() const { return 1; }
  Point(int y)
      : x_(y) {
  }
};
int free_one(const Map& map = {}) {
  if (map.empty()) {
    return 1;
  }
  const auto f = [&](int) { return 2; };
  return f(1);
}
}  // namespace a
"""
    assert spans(text) == [("x", 3, 1), ("Point", 5, 2), ("free_one", 8, 7)]


def test_braces_in_a_head_are_no_body():
    text = "Point::Point(int y)\n    : x_{y}, list_{1, 2} {\n  f();\n}\nint g(A a = {}) {\n}\n"
    assert spans(text) == [("Point::Point", 2, 3), ("g", 5, 2)]


def test_a_long_function_is_measured_to_its_last_brace():
    body = "  step();\n" * 80
    assert spans(f"void long_one() {{\n{body}}}\n") == [("long_one", 1, 82)]


def test_tables_and_types_are_no_functions():
    assert spans("constexpr Row rows[] = {\n  {1, f(2)},\n};\nenum class Kind { a, b };\n") == [("", 1, 3)]


def test_a_directive_may_hold_half_a_block():
    assert spans("#define OPEN(x) if (x) {\nvoid f() {\n}\n") == [("f", 2, 2)]
