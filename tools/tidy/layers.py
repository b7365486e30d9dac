"""Who may include whom."""

import pathlib
from collections.abc import Iterator

from tools.tidy import cpp, features
from tools.tidy.tree import Finding, Tree, is_test, matches

LAYERS = ("kernel", "json", "sql", "http", "net")
BELOW_FEATURES = ("kernel", "json", "sql", "http")
TEST_FOLDERS = ("support", "service")

# Header prefixes of a dependency, where they may be included, and what to use instead.
THIRD_PARTY = (
    (("boost/asio", "boost/beast"), ("src/net/",), "sockets are src/net's"),
    (("boost/url",), ("src/http/",), "targets are parsed in src/http"),
    (("boost/json",), ("src/json/", "src/http/"), "use json/read.hpp and json/write.hpp"),
    (("libpq-fe.h", "libpq/"), ("src/sql/postgres.cpp",), "use sql/transaction.hpp"),
    (("sqlite3",), ("src/sql/sqlite.cpp", "src/sql/sqlite_functions.cpp"), "use sql/transaction.hpp"),
    (("curl/",), ("src/net/",), "asking others is src/net's"),
    (("ares",), ("src/net/",), "look-ups are src/net's"),
    (("sodium",), ("src/kernel/crypto.cpp",), "use kernel/crypto.hpp"),
    (("openssl/",), ("src/kernel/crypto.cpp", "src/net/"), "use kernel/crypto.hpp"),
    (("idn2", "libpsl"), ("src/kernel/host_name.cpp",), "use kernel/host_name.hpp"),
    (("spdlog/",), ("src/kernel/logging.cpp",), "use kernel/logging.hpp"),
    (("fmt/",), ("*.cpp",), "fmt stays out of headers"),
    (("prometheus/",), ("src/http/metrics.cpp",), "use http/metrics.hpp"),
    (("CLI/",), ("src/app/",), "the command line is src/app's"),
    (("cjose/",), ("src/features/sso/id_token.cpp",), "signatures of others are id_token's"),
    (("ldns/",), ("src/features/dns_records/",), "record data is dns_records'"),
    (("liboath/", "qrencode"), ("src/features/second_factors/",), "the second factor is second_factors'"),
    (("fido", "cbor.h"), ("src/features/webauthn/",), "what security keys sign is webauthn's"),
    (("gtest/", "gmock/", "rapidcheck", "benchmark/"), ("*_test.cpp",), "tests only"),
)
NOT_IN_FEATURES = ("thread", "mutex", "shared_mutex", "condition_variable", "future", "atomic")


def component_of(path: str) -> str:
    """kernel for src/kernel/…, members for src/features/members/…, empty outside of src."""
    parts = path.split("/")
    if parts[0] != "src" or len(parts) < 3:
        return ""
    if parts[1] == "features":
        return parts[2] if len(parts) > 3 else ""
    return parts[1]


def target_of(name: str, tree: Tree) -> str:
    """The file that a quoted include means, or nothing."""
    for folder in ("src", "src/features", "tests"):
        path = str(pathlib.PurePath(folder, name))
        if path in tree.texts:
            return path
    return ""


def cpp_files(tree: Tree) -> Iterator[tuple[str, str]]:
    yield from tree.matching("src/*.cpp", "src/*.hpp")


def check_layers(tree: Tree) -> Iterator[Finding]:
    edges = features.used_by(tree)
    for path, text in cpp_files(tree):
        for include in cpp.includes(text):
            refusal = (
                quoted_refusal(path, include.name, tree, edges)
                if include.is_quoted
                else third_party_refusal(path, include.name, edges)
            )
            if refusal:
                yield Finding(path, include.line, refusal)


def quoted_refusal(path: str, name: str, tree: Tree, edges: dict[str, set[str]]) -> str:
    source = component_of(path)
    if name.endswith("_embedded.hpp"):
        return embedded_refusal(path, source, name)
    if name.split("/")[0] in TEST_FOLDERS:
        return "" if is_test(path) else f"{name} is for tests"
    target = target_of(name, tree)
    if not target:
        hint = "" if "/" in name else f'; includes start there: "{source}/{name}"'
        return f'there is no "{name}" below src{hint}'
    other = component_of(target)
    if other == source or source == "app" or (is_test(path) and source in edges):
        return ""
    if source in edges:
        return feature_refusal(source, other, name, edges)
    allowed = LAYERS[: LAYERS.index(source)] if source in LAYERS else ()
    return "" if other in allowed else f"{source} lies below {other} and may not include it"


def embedded_refusal(path: str, source: str, name: str) -> str:
    owner = name.removesuffix("_embedded.hpp")
    if owner == source or is_test(path) or source == "app":
        return ""
    return f"the texts of {owner} are its own"


def feature_refusal(source: str, other: str, name: str, edges: dict[str, set[str]]) -> str:
    if other in BELOW_FEATURES:
        return ""
    if other not in edges:
        return f"a feature may not include {other}"
    if other not in edges[source]:
        return f"{source} does not say that it uses {other} ({features.PATH})"
    face = f"{other}/{other}.hpp"
    # The shapes of a feature's answers: answers of others contain them.
    if name not in (face, f"{other}/views.hpp"):
        return f"{name} is private to {other}: include {face}"
    return ""


def third_party_refusal(path: str, name: str, edges: dict[str, set[str]]) -> str:
    if is_test(path):
        return ""
    knows_threads = component_of(path) not in edges or path.startswith("src/features/jobs/")
    if name in NOT_IN_FEATURES and not knows_threads:
        return f"<{name}>: a feature knows no threads"
    for prefixes, places, instead in THIRD_PARTY:
        if name.startswith(prefixes) and not matches(path, places):
            return f"<{name}> belongs to {' and '.join(places)}: {instead}"
    return ""


def check_declarations(tree: Tree) -> Iterator[Finding]:
    edges = features.used_by(tree)
    for folder in sorted({component_of(path) for path, _ in cpp_files(tree) if path.startswith("src/features/")}):
        if folder and folder not in edges:
            yield Finding(features.PATH, 0, f"the folder {folder} is not declared as a feature")
    for path, _ in cpp_files(tree):
        component = component_of(path)
        if component and component not in (*edges, *LAYERS, "app") and not path.startswith("src/features/"):
            yield Finding(path, 0, f"{component} is no layer; they are {', '.join(LAYERS)}, features, app")
