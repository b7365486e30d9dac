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
NOT_A_FUNCTION = re.compile(
    r"^\s*(?:template\b.*>)?\s*(?:inline\s+)?(namespace|class|struct|enum|union|extern\s*\"\")\b", re.DOTALL
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
    """Outermost function bodies: a block after something with parentheses that is no type."""
    stripped = without_directives(code(text))
    head_start, depth_inside, start = 0, 0, None
    for match in re.finditer(r"[{};]", stripped):
        mark, position = match.group(), match.start()
        if start is not None:
            depth_inside += {"{": 1, "}": -1, ";": 0}[mark]
            if depth_inside == 0:
                first, last = line_of(stripped, start[0]), line_of(stripped, position)
                yield Function(first, last - first + 1, start[1])
                start, head_start = None, position + 1
            continue
        head = stripped[head_start:position]
        if mark == "{" and "(" in head and not NOT_A_FUNCTION.match(head):
            start, depth_inside = (position, name_of(head)), 1
        elif mark == "{" and ends_in_initializer(head):
            start, depth_inside = (position, ""), 1
        else:
            head_start = position + 1


def ends_in_initializer(head: str) -> bool:
    return head.rstrip().endswith("=")


def name_of(head: str) -> str:
    names = re.findall(r"([\w~:]+|operator\s*\S+?)\s*\(", head)
    return names[0] if names else ""
