"""Just enough of C++ to look at it without a compiler."""

import dataclasses
import re
from collections.abc import Iterator

TOKEN = re.compile(
    r"""//[^\n]*
      | /\*.*?\*/
      | (?:u8|[uUL])?R"(?P<mark>[^()\\\s]*)\(.*?\)(?P=mark)"
      | "(?:[^"\\\n]|\\.)*"
      | '(?:[^'\\\n]|\\.)+'
    """,
    re.DOTALL | re.VERBOSE,
)
DIGIT_SEPARATOR = re.compile(r"(?<=[0-9a-fA-F])'(?=[0-9a-fA-F])")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
MARK = re.compile(r"[{}();]")
NOT_A_FUNCTION = re.compile(
    r"\s*(?:template\b.*>)?\s*(?:inline\s+)?(?:namespace|class|struct|enum|union)\b", re.DOTALL
)


@dataclasses.dataclass(frozen=True)
class Include:
    line: int
    name: str
    is_quoted: bool


@dataclasses.dataclass(frozen=True)
class Function:
    line: int
    lines: int
    name: str


def blank(match: re.Match) -> str:
    """Strings stay as empty strings, comments go; lines keep their numbers."""
    text = match.group()
    newlines = "\n" * text.count("\n")
    if text.startswith("/"):
        return " " + newlines
    return ("''" if text[0] == "'" else '""') + newlines


def code(text: str) -> str:
    """The text without comments and without what strings contain."""
    return TOKEN.sub(blank, DIGIT_SEPARATOR.sub("", text))


def line_of(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


def includes(text: str) -> Iterator[Include]:
    for match in INCLUDE.finditer(text):
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        yield Include(line_of(text, start), match.group(2), match.group(1) == '"')


def without_directives(stripped: str) -> str:
    """Macros may hold half a block."""
    return re.sub(r"^[ \t]*#(?:[^\n\\]|\\\n|\\.)*", lambda match: "\n" * match.group().count("\n"), stripped,
                  flags=re.MULTILINE)  # fmt: skip


def functions(text: str) -> Iterator[Function]:
    """Outermost function bodies and tables: blocks outside of which are only namespaces and types."""
    stripped = without_directives(code(text))
    head_start, position = 0, 0
    while match := MARK.search(stripped, position):
        mark, position = match.group(), match.end()
        head = stripped[head_start : match.start()]
        if mark == "(":
            position = closing(stripped, match.start(), "()")
        elif mark == "{" and is_member_initializer(head):
            position = closing(stripped, match.start(), "{}")
        elif mark == "{" and is_body(head):
            position = closing(stripped, match.start(), "{}")
            first, last = line_of(stripped, match.start()), line_of(stripped, position - 1)
            yield Function(first, last - first + 1, name_of(head))
            head_start = position
        else:
            head_start = position


def closing(text: str, start: int, pair: str) -> int:
    """Just after the mark that closes the one at `start`."""
    depth = 0
    for match in re.finditer(f"[{re.escape(pair)}]", text[start:]):
        depth += 1 if match.group() == pair[0] else -1
        if depth == 0:
            return start + match.end()
    return len(text)


def is_member_initializer(head: str) -> bool:
    return bool(re.search(r"\)[^;]*[^:]:[^:][^;]*[\w>]\s*$", head))


def is_body(head: str) -> bool:
    is_table = head.rstrip().endswith("=")
    return is_table or ("(" in head and not NOT_A_FUNCTION.match(head))


def name_of(head: str) -> str:
    if head.rstrip().endswith("="):
        return ""
    names = re.findall(r"([\w~:]+|operator\s*\S+?)\s*\(", head)
    return names[0] if names else ""
