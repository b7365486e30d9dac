from tools.tidy.sizes import check_sizes
from tools.tidy.tree import Tree

LONG_FUNCTION = "void long_one() {\n" + "  step();\n" * 80 + "}\n"
ALLOWED = "tools/tidy/allowed.txt"


def found(texts):
    return [(finding.path, finding.size) for finding in check_sizes(Tree(texts))]


def test_files_functions_lines_and_folders_have_limits():
    assert found({"src/sql/a.hpp": "\n" * 201}) == [("src/sql/a.hpp", "lines")]
    assert found({"src/sql/a_test.cpp": "\n" * 700}) == []
    assert found({"src/sql/a.cpp": LONG_FUNCTION}) == [("src/sql/a.cpp", "function")]
    assert found({"src/sql/a.cpp": "x" * 101}) == [("src/sql/a.cpp", "width")]
    assert found({"dashboard/src/features/zones/a.tsx": "\n" * 201}) == [
        ("dashboard/src/features/zones/a.tsx", "lines")
    ]
    assert found({f"src/features/zones/{n}.cpp": "" for n in range(21)}) == [("src/features/zones", "files")]


def test_tables_may_be_wide():
    assert found({"src/features/zones/routes.cpp": "x" * 150, "src/features/zones/errors.hpp": "x" * 150}) == []


def test_a_reason_allows_and_must_be_needed_and_given():
    large = {"src/sql/a.hpp": "\n" * 201}
    assert found(large | {ALLOWED: "src/sql/a.hpp lines Templates cannot be divided.\n"}) == []
    assert found(large | {ALLOWED: "src/sql/a.hpp lines\n"}) == [(ALLOWED, "")]
    assert found({ALLOWED: "# why\nsrc/sql/a.hpp lines Once it was large.\n"}) == [(ALLOWED, "")]
