"""Words of the language and of libraries that have a better replacement here."""

import re
from collections.abc import Iterator

from tools.tidy import cpp
from tools.tidy.tree import Finding, Tree, is_test, matches

# Pattern, what to use instead, where it is allowed.
BANNED = (
    (r"\bsystem_clock\s*::\s*now\b", "the time is call.now; Clock reads it", ("src/kernel/clock.cpp",)),
    (r"(?<![\w.>])time\s*\(\s*(?:nullptr|NULL|0|&)", "the time is call.now; Clock reads it", ()),
    (r"\b(?:gmtime|localtime|mktime|strftime)(?:_r)?\s*\(", "use Timestamp", ("src/kernel/clock.cpp",)),
    (r"(?<![\w.>])s?rand\s*\(", "use Ids", ()),
    (r"\b(?:random_device|mt19937(?:_64)?)\b", "use Ids", ("src/kernel/ids.*", "src/kernel/crypto.cpp")),
    (r"\bstd\s*::\s*(?:cout|cerr|clog)\b", "use log", ("src/app/",)),
    (r"(?<![\w.>])f?printf\s*\(", "use log", ("src/app/", "src/kernel/logging.cpp")),
    (r"\bgetenv\s*\(", "settings come from Config", ("src/app/config.cpp", "tests/support/")),
    (r"(?<![\w.>])(?:sleep|usleep|nanosleep|sleep_for|sleep_until)\s*\(",
     "nothing sleeps: wait for the event itself, or start a job", ("src/sql/postgres_database.cpp",)),
    (r"(?<![\w.>])(?:exit|_exit|abort)\s*\(", "only src/app ends the process", ("src/app/", "tests/support/")),
    (r"\bassert\s*\(", "use CHECK", ()),
    (r"\bco_(?:await|return|yield)\b", "coroutines stay in src/net", ("src/net/",)),
)  # fmt: skip
# The worker stands to jobs as the pipeline to requests: it has threads, and catches refusals.
WORKER = ("src/features/jobs/worker.*",)
BANNED_IN_FEATURES = (
    (r"\btry\b", "features have no try: refuse, or return an outcome"),
    (r"\bcatch\b", "features have no catch: the pipeline and the worker have"),
    (r"\bthread_local\b", "a feature knows no threads"),
)


def check_calls(tree: Tree) -> Iterator[Finding]:
    for path, text in tree.matching("*.cpp", "*.hpp"):
        if not path.startswith(("src/", "tests/")) or path.startswith("tests/bench/"):
            continue
        stripped = cpp.code(text)
        for pattern, instead, places in BANNED:
            if not matches(path, places):
                yield from found(path, stripped, pattern, instead)
        if path.startswith("src/features/") and not is_test(path) and not matches(path, WORKER):
            for pattern, instead in BANNED_IN_FEATURES:
                yield from found(path, stripped, pattern, instead)
        if path.endswith(".hpp"):
            yield from check_header(path, stripped)


def check_header(path: str, stripped: str) -> Iterator[Finding]:
    if not re.search(r"^#pragma once$", stripped, re.MULTILINE):
        yield Finding(path, 1, "a header begins with #pragma once")
    yield from found(path, stripped, r"^using namespace\b", "not in a header")


def found(path: str, stripped: str, pattern: str, instead: str) -> Iterator[Finding]:
    for match in re.finditer(pattern, stripped, re.MULTILINE):
        word = " ".join(match.group().rstrip("( \n").split())
        yield Finding(path, cpp.line_of(stripped, match.start()), f"{word}: {instead}")
