"""Writes files into a C++ header and source: embed.py members build/members_embedded mail/a.txt …"""

import pathlib
import re
import sys

HEADER = """#pragma once

#include <span>
#include <string_view>

namespace {target}::embedded {{

struct File {{
  std::string_view name;
  std::string_view text;
}};

{declarations}
// All of them, in the order of their names.
extern const std::span<const File> files;

}}  // namespace {target}::embedded
"""

SOURCE = """#include "{header}"

#include <array>

namespace {target}::embedded {{

{definitions}
namespace {{
constexpr std::array<File, {count}> all_files{{{{{list}}}}};
}}

const std::span<const File> files = all_files;

}}  // namespace {target}::embedded
"""


def identifier(name: str) -> str:
    word = re.sub(r"[^A-Za-z0-9_]", "_", name)
    return f"file_{word}" if word[0].isdigit() else word


def escaped(byte: int) -> str:
    character = chr(byte)
    if character == "\n":
        return "\\n"
    if character in '"\\':
        return "\\" + character
    # "??" could begin a trigraph.
    if 32 <= byte < 127 and character != "?":
        return character
    return f"\\{byte:03o}"


def literal(content: bytes) -> str:
    lines = content.splitlines(keepends=True) or [b""]
    return "\n".join('    "' + "".join(map(escaped, line)) + '"' for line in lines)


def embed(target: str, output: pathlib.Path, paths: list[pathlib.Path]) -> None:
    paths = sorted(paths, key=lambda path: path.name)
    names = [identifier(path.name) for path in paths]
    twins = {name for name in names if names.count(name) > 1}
    if twins:
        raise SystemExit(f"two files of {target} would both be called {sorted(twins)[0]}")
    declarations, definitions = "", ""
    for name, path in zip(names, paths):
        content = path.read_bytes()
        declarations += f"extern const std::string_view {name};\n"
        definitions += f"constexpr std::string_view {name}{{\n{literal(content)},\n    {len(content)}}};\n"
    listed = ", ".join(
        f'File{{"{path.name}", {name}}}' for name, path in zip(names, paths)
    )
    output.parent.mkdir(parents=True, exist_ok=True)
    header = output.with_suffix(".hpp")
    header.write_text(HEADER.format(target=target, declarations=declarations))
    output.with_suffix(".cpp").write_text(
        SOURCE.format(
            header=header.name, target=target, definitions=definitions, count=len(paths), list=listed
        )
    )


if __name__ == "__main__":
    embed(sys.argv[1], pathlib.Path(sys.argv[2]), [pathlib.Path(argument) for argument in sys.argv[3:]])
