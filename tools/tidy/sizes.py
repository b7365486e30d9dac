"""Lengths beyond which a reason is asked for, in allowed.txt."""

import re
from collections import Counter
from collections.abc import Iterator

from tools.tidy import cpp
from tools.tidy.tree import Finding, Tree, matches

ALLOWED = "tools/tidy/allowed.txt"
# The first pattern that matches counts.
LINES_MAX = (
    ("*_test.cpp", 800),
    ("tests/bench/", None),
    ("*.hpp", 200),
    ("*.cpp", 600),
    ("*.http", 100),
    ("CHANGELOG.md", None),
    ("ARCHITECTURE.md", 200),
    ("README.md", 80),
    ("docs/decisions/*.md", 40),
    ("tools/*.py", 300),
    ("dashboard/src/*.tsx", 200),
)
FUNCTION_LINES_MAX = 70
LINE_WIDTH_MAX = 100
WIDE_TABLES = ("routes.cpp", "errors.hpp")
FEATURE_FILES_MAX = 20
ROOT_ENTRIES_MAX = 14


def check_sizes(tree: Tree) -> Iterator[Finding]:
    findings = [
        *check_files(tree),
        *check_functions(tree),
        *check_widths(tree),
        *check_folders(tree),
    ]
    allowed = allowances(tree)
    for finding in findings:
        if (finding.path, finding.size) not in allowed:
            yield finding
    needed = {(finding.path, finding.size) for finding in findings}
    for (path, size), line in allowed.items():
        if (path, size) not in needed:
            yield Finding(ALLOWED, line, f"{path} no longer needs an allowance for {size}")
    yield from check_reasons(tree)


def entries(tree: Tree) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(tree.text(ALLOWED).splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, line.split(maxsplit=2)


def allowances(tree: Tree) -> dict[tuple[str, str], int]:
    return {(words[0], words[1]): number for number, words in entries(tree) if len(words) > 1}


def check_reasons(tree: Tree) -> Iterator[Finding]:
    for number, words in entries(tree):
        if len(words) < 3:
            yield Finding(ALLOWED, number, "an entry is: path, what (lines function width files), reason")


def check_files(tree: Tree) -> Iterator[Finding]:
    for path in tree.paths:
        limit = next((limit for pattern, limit in LINES_MAX if matches(path, [pattern])), None)
        lines = tree.text(path).count("\n")
        if limit and lines > limit:
            yield Finding(path, 0, f"{lines} lines, {limit} ask for a reason: divide it", "lines")


def check_functions(tree: Tree) -> Iterator[Finding]:
    for path, text in tree.matching("*.cpp", "*.hpp"):
        if path.startswith("tests/bench/"):
            continue
        for function in cpp.functions(text):
            if function.name and function.lines > FUNCTION_LINES_MAX:
                long = f"{function.name} has {function.lines} lines, {FUNCTION_LINES_MAX} ask for a reason"
                yield Finding(path, function.line, long, "function")


def check_widths(tree: Tree) -> Iterator[Finding]:
    for path, text in tree.matching("*.cpp", "*.hpp"):
        if not path.startswith(("src/", "tests/")) or matches(path, WIDE_TABLES):
            continue
        for number, line in enumerate(text.splitlines(), 1):
            if len(line) > LINE_WIDTH_MAX and not re.search(r"https?://", line):
                yield Finding(path, number, f"a line of {len(line)} characters", "width")


def check_folders(tree: Tree) -> Iterator[Finding]:
    count = Counter(path.split("/")[2] for path in tree.paths if re.match(r"src/features/\w+/[^/]+$", path))
    for feature, files in sorted(count.items()):
        if files > FEATURE_FILES_MAX:
            text = f"{files} files, {FEATURE_FILES_MAX} ask for a reason: two features?"
            yield Finding(f"src/features/{feature}", 0, text, "files")
    visible = {path.split("/")[0] for path in tree.paths if not path.startswith(".")}
    if len(visible) > ROOT_ENTRIES_MAX:
        yield Finding(".", 0, f"{len(visible)} entries in the root, {ROOT_ENTRIES_MAX} ask for a reason", "files")
