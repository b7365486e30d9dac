"""What is written around the code."""

import pathlib
import re
from collections.abc import Iterator

from tools.tidy.tree import Finding, Tree

# Written in pieces, or this file would find itself.
NOTES = re.compile(r"\b(FIX" + r"ME|XX" + r"X)\b")
LOOSE_TODO = re.compile(r"\bTO" + r"DO\b(?!\(#\d+\): \S)")
MACHINE_PATH = re.compile(r"(?<![\w./~-])/(?:wo" + r"rk|ro" + r"ot|home/\w+|Users/\w+)(?=[/\s\"'`):;,]|$)", re.MULTILINE)
GENERATED = ("package-lock.json", ".svg")
SOURCES = (".cpp", ".hpp", ".py", ".ts", ".tsx", ".css", ".sql", ".md")


def check_notes(tree: Tree) -> Iterator[Finding]:
    for path, text in written(tree):
        for number, line in enumerate(text.splitlines(), 1):
            if match := NOTES.search(line):
                yield Finding(path, number, f"{match.group()} does not land: do it, or file it")
            if path.endswith((".cpp", ".hpp", ".py", ".ts", ".tsx")) and LOOSE_TODO.search(line):
                yield Finding(path, number, "a note of this kind names its issue, as in (#214): and what")


def check_machine_paths(tree: Tree) -> Iterator[Finding]:
    for path, text in written(tree):
        for match in MACHINE_PATH.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            yield Finding(path, line, f"{match.group()} is a path of one machine")


def written(tree: Tree) -> Iterator[tuple[str, str]]:
    for path in tree.paths:
        if not path.endswith(GENERATED):
            yield path, tree.text(path)


def check_titles(tree: Tree) -> Iterator[Finding]:
    for path, text in tree.matching("*.md"):
        lines = outside_fences(text)
        titles = [number for number, line in lines if line.startswith("# ")]
        first = next((number for number, line in lines if line.strip()), 0)
        if titles != [first]:
            yield Finding(path, titles[1] if len(titles) > 1 else 1, "begins with its one title, # …")


def outside_fences(text: str) -> list[tuple[int, str]]:
    kept, inside = [], False
    for number, line in enumerate(text.splitlines(), 1):
        if line.lstrip().startswith("```"):
            inside = not inside
        elif not inside:
            kept.append((number, line))
    return kept


def check_readmes(tree: Tree) -> Iterator[Finding]:
    folders = {
        str(pathlib.PurePath(path).parent)
        for path in tree.paths
        if path.startswith("src/") and path.endswith((".cpp", ".hpp"))
    }
    for folder in sorted(folders | {"src", "src/features"} & tree.folders):
        if f"{folder}/README.md" not in tree.texts:
            yield Finding(f"{folder}/README.md", 0, "every folder of src says in a README what it is")


def check_ends(tree: Tree) -> Iterator[Finding]:
    for path in tree.paths:
        text = tree.text(path)
        if path.endswith(SOURCES) and text and not path.endswith(GENERATED):
            if not text.endswith("\n") or text.endswith("\n\n"):
                yield Finding(path, text.count("\n"), "ends with one newline")
            for number, line in enumerate(text.split("\n"), 1):
                if line.endswith((" ", "\t", "\r")):
                    yield Finding(path, number, "a space at the end of the line")
