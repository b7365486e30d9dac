from tools.tidy import texts
from tools.tidy.tree import Tree

LATER, LOOSE = "FIX" + "ME", "TO" + "DO"


def lines(rule, path, text):
    return [finding.line for finding in rule(Tree({path: text}))]


def test_notes_do_not_land_and_plans_name_an_issue():
    assert lines(texts.check_notes, "src/a.cpp", f"\n// {LATER} later\n") == [2]
    assert lines(texts.check_notes, "src/a.cpp", f"// {LOOSE}: later\n// {LOOSE}(#214): Divide.\n") == [1]


def test_paths_of_a_machine_are_found():
    for path in ("/wo" + "rk/main", "/ro" + "ot/.npmrc", "/home/" + "ann/x"):
        assert lines(texts.check_machine_paths, "a.md", f"see {path}\n") == [1]
        assert lines(texts.check_machine_paths, "a.md", f"`{path}`\n") == [1]
    for text in ("https://example.com/wo" + "rk/", "/tmp/wo" + "rk", "zones/ro" + "ot", "/ro" + "ots"):
        assert lines(texts.check_machine_paths, "a.md", f"{text}\n") == []


def test_markdown_begins_with_its_one_title():
    assert lines(texts.check_titles, "a.md", "# A\n\n```\n# not a title\n```\n") == []
    assert lines(texts.check_titles, "a.md", "Text\n") == [1]
    assert lines(texts.check_titles, "a.md", "# A\n\n# B\n") == [3]


def test_every_source_folder_has_a_readme():
    tree = Tree({"src/README.md": "", "src/sql/a.cpp": "", "src/features/zones/mail/a.txt": "", "src/features/README.md": ""})
    assert [finding.path for finding in texts.check_readmes(tree)] == ["src/sql/README.md"]


def test_files_end_with_one_newline_and_lines_without_space():
    assert lines(texts.check_ends, "a.cpp", "a\nb\n") == []
    assert lines(texts.check_ends, "a.cpp", "a \nb\n") == [1]
    assert lines(texts.check_ends, "a.cpp", "a\nb\n\n") == [3]
