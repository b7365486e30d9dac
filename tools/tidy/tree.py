"""The files a rule looks at, and what it finds."""

import dataclasses
import fnmatch
import functools
import pathlib
import subprocess
from collections.abc import Iterable, Iterator


@dataclasses.dataclass(frozen=True, order=True)
class Finding:
    path: str
    line: int
    text: str
    # What an entry of allowed.txt calls this; empty when nothing can allow it.
    size: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.text}" if self.line else f"{self.path}: {self.text}"


class Tree:
    """The text files of the project by their path from the root."""

    def __init__(self, texts: dict[str, str]):
        self.texts = texts

    @property
    def paths(self) -> list[str]:
        return sorted(self.texts)

    def text(self, path: str) -> str:
        return self.texts.get(path, "")

    def matching(self, *patterns: str) -> Iterator[tuple[str, str]]:
        for path in self.paths:
            if matches(path, patterns):
                yield path, self.texts[path]

    @functools.cached_property
    def folders(self) -> set[str]:
        return {str(parent) for path in self.texts for parent in pathlib.PurePath(path).parents}


def matches(path: str, patterns: Iterable[str]) -> bool:
    """`net/` means everything below, `src/*.hpp` is a whole path, `*.hpp` a file's name."""
    return any(matches_one(path, pattern) for pattern in patterns)


def matches_one(path: str, pattern: str) -> bool:
    if pattern.endswith("/"):
        return path.startswith(pattern)
    return fnmatch.fnmatchcase(path if "/" in pattern else path.rpartition("/")[2], pattern)


def is_test(path: str) -> bool:
    return path.startswith("tests/") or path.endswith(("_test.cpp", "_fuzz.cpp"))


def read_tree(root: pathlib.Path) -> Tree:
    """What git tracks or would add; a file that is not UTF-8 text is left out."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root, capture_output=True, check=True,
    )  # fmt: skip
    texts = {}
    for name in listed.stdout.decode().split("\0"):
        file = root / name
        if name and file.is_file():
            content = file.read_bytes()
            if b"\0" not in content:
                texts[name] = content.decode(errors="replace")
    return Tree(texts)
