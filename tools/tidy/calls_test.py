import pytest

from tools.tidy.calls import check_calls
from tools.tidy.tree import Tree


def found(path, text):
    return [(finding.line, finding.text.split(":")[0]) for finding in check_calls(Tree({path: text}))]


@pytest.mark.parametrize(
    "line, word",
    [
        ("auto now = std::chrono::system_clock::now();", "system_clock"),
        ("const auto now = std::time(nullptr);", "time(nullptr"),
        ("int dice = rand() % 6;", "rand"),
        ("std::random_device seed;", "random_device"),
        ('std::cout << "hello";', "std"),
        ('const char* home = std::getenv("HOME");', "getenv"),
        ("std::this_thread::sleep_for(1s);", "sleep_for"),
        ("assert(x);", "assert"),
        ("co_await read();", "co_await"),
    ],
)
def test_calls_with_a_replacement_are_found(line, word):
    assert found("src/http/a.cpp", f"\n{line}\n") == [(2, word)]


@pytest.mark.parametrize(
    "line",
    [
        "call.time(0);",
        "static_assert(x);",
        "operand(1);",
        "steady_clock::now();",
        "// std::cout is for people",
        'log("rand()");',
        "Duration time(int x);",
    ],
)
def test_what_only_looks_alike_is_not_found(line):
    assert found("src/http/a.cpp", line + "\n") == []


def test_each_call_has_its_place():
    assert found("src/kernel/clock.cpp", "std::chrono::system_clock::now();") == []
    assert found("src/app/init.cpp", "std::cout << 1;") == []
    assert found("src/net/a.cpp", "co_await x;") == []


def test_features_do_not_catch_but_their_tests_may():
    text = "void f() {\n  try {\n  } catch (...) {\n  }\n}\n"
    assert found("src/features/zones/zones.cpp", text) == [(2, "try"), (3, "catch")]
    assert found("src/features/zones/zones_test.cpp", text) == []
    assert found("src/sql/database.cpp", text) == []
    assert found("src/features/jobs/worker.cpp", text) == []


def test_a_header_guards_itself_and_opens_no_namespace():
    assert found("src/sql/a.hpp", "#pragma once\n\nint a();\n") == []
    assert found("src/sql/a.hpp", "int a();\n") == [(1, "a header begins with #pragma once")]
    assert found("src/sql/a.hpp", "#pragma once\nusing namespace std;\n") == [(2, "using namespace")]
