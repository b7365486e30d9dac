import gzip
import shutil
import subprocess

import pytest

from tools.embed import site

PROGRAM = """#include <cstdio>
#include "page_embedded.hpp"
int main(int count, char**) {
  for (const auto& file : page::embedded::site) {
    const auto text = count > 1 ? file.gzip : file.content;
    std::fwrite(text.data(), 1, text.size(), stdout);
  }
}
"""


def built(tmp_path, folder):
    site.embed("page", tmp_path / "page_embedded", folder)
    (tmp_path / "main.cpp").write_text(PROGRAM)
    command = ["g++", "-std=c++20", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "main.cpp", "page_embedded.cpp"]
    subprocess.run(command, cwd=tmp_path, check=True)
    return tmp_path / "a.out"


def test_what_does_not_shrink_is_not_compressed():
    assert site.compressed(b"tiny") == b""
    assert gzip.decompress(site.compressed(b"a" * 1000)) == b"a" * 1000


@pytest.mark.skipif(not shutil.which("g++"), reason="needs a compiler")
def test_the_program_has_the_bytes_of_the_site(tmp_path):
    content = bytes(range(256)) + b"<p>??=</p>\n" * 100
    folder = tmp_path / "dist/assets"
    folder.mkdir(parents=True)
    (folder / "index.js").write_bytes(content)
    program = built(tmp_path, tmp_path / "dist")
    assert subprocess.run([program], capture_output=True, check=True).stdout == content
    zipped = subprocess.run([program, "gzip"], capture_output=True, check=True).stdout
    assert gzip.decompress(zipped) == content


@pytest.mark.skipif(not shutil.which("g++"), reason="needs a compiler")
def test_a_program_without_a_site_has_no_files(tmp_path):
    assert subprocess.run([built(tmp_path, None)], capture_output=True, check=True).stdout == b""
