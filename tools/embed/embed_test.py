import pathlib
import shutil
import subprocess

import pytest

from tools.embed import embed

CONTENT = 'A "quoted" \\ line, ??= é\n\nand\0 the last\tone'
PROGRAM = """#include <cstdio>
#include "mail_embedded.hpp"
int main() {
  for (const auto& file : mail::embedded::files) {
    std::printf("%.*s:", static_cast<int>(file.name.size()), file.name.data());
    std::fwrite(file.text.data(), 1, file.text.size(), stdout);
  }
  return mail::embedded::invite_user_txt.empty();
}
"""


def test_names_become_identifiers():
    assert embed.identifier("invite-user.txt") == "invite_user_txt"
    assert embed.identifier("0001_users.sql") == "file_0001_users_sql"


def test_two_files_may_not_share_a_name(tmp_path):
    files = [tmp_path / "a-b.txt", tmp_path / "a_b.txt"]
    for file in files:
        file.write_text("x")
    with pytest.raises(SystemExit):
        embed.embed("mail", tmp_path / "mail_embedded", files)


@pytest.mark.skipif(not shutil.which("g++"), reason="needs a compiler")
def test_the_program_reads_the_bytes_of_the_files(tmp_path):
    files = {"invite-user.txt": CONTENT, "0001.sql": ""}
    for name, content in files.items():
        (tmp_path / name).write_text(content)
    embed.embed("mail", tmp_path / "mail_embedded", [tmp_path / name for name in files])
    (tmp_path / "main.cpp").write_text(PROGRAM)
    command = ["g++", "-std=c++20", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "main.cpp", "mail_embedded.cpp"]
    subprocess.run(command, cwd=tmp_path, check=True)
    answer = subprocess.run([tmp_path / "a.out"], capture_output=True, check=True).stdout
    assert answer == f"0001.sql:invite-user.txt:{CONTENT}".encode()
