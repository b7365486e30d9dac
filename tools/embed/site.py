"""Writes a built web site into a C++ source: python3 -m tools.embed.site dashboard build/dashboard_embedded dashboard/dist

Each file is kept as it is and compressed; without a folder there are no files."""

import gzip
import pathlib
import sys

from tools.embed.embed import literal

HEADER = """#pragma once

#include <span>
#include <string_view>

namespace {target}::embedded {{

// `gzip` is empty where compressing gains nothing.
struct SiteFile {{
  std::string_view path;
  std::string_view content;
  std::string_view gzip;
}};

// In the order of their paths.
extern const std::span<const SiteFile> site;

}}  // namespace {target}::embedded
"""

SOURCE = """#include "{header}"

#include <array>

namespace {target}::embedded {{

namespace {{
{definitions}
constexpr std::array<SiteFile, {count}> all_files{{{{{list}}}}};
}}  // namespace

const std::span<const SiteFile> site = all_files;

}}  // namespace {target}::embedded
"""


def compressed(content: bytes) -> bytes:
    smaller = gzip.compress(content, 9, mtime=0)
    return smaller if len(smaller) < len(content) * 0.9 else b""


def embed(target: str, output: pathlib.Path, folder: pathlib.Path | None) -> None:
    files = sorted(path for path in folder.rglob("*") if path.is_file()) if folder else []
    definitions, listed = "", []
    for number, file in enumerate(files):
        content = file.read_bytes()
        for kind, data in (("content", content), ("gzip", compressed(content))):
            definitions += f"constexpr std::string_view {kind}_{number}{{\n{literal(data)},\n    {len(data)}}};\n"
        path = file.relative_to(folder).as_posix()
        listed.append(f'SiteFile{{"/{path}", content_{number}, gzip_{number}}}')
    output.parent.mkdir(parents=True, exist_ok=True)
    header = output.with_suffix(".hpp")
    header.write_text(HEADER.format(target=target))
    output.with_suffix(".cpp").write_text(
        SOURCE.format(
            header=header.name, target=target, definitions=definitions, count=len(files), list=", ".join(listed)
        )
    )


if __name__ == "__main__":
    embed(sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None)
