import pathlib
import stat

from tools.tidy import errors, generated
from tools.tidy.tree import Tree

ERRORS = {"src/http/errors.hpp": 'inline constexpr ErrorCode large { 60001, 413, "x" };\n'}


def program(folder: pathlib.Path, answer: str) -> pathlib.Path:
    file = folder / "tenantd"
    file.write_text(f"#!/bin/sh\necho '{answer}'\n")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return file


def test_a_document_that_differs_is_found_and_renewed(tmp_path):
    binary = program(tmp_path, "{}")
    tree = Tree(ERRORS)
    stale = [finding.path for finding in generated.check_generated(tree, binary)]
    assert stale == [errors.REFERENCE, errors.DATA, *generated.PRINTED]
    generated.write(tmp_path, tree, binary)
    renewed = Tree(ERRORS | {path: (tmp_path / path).read_text() for path in stale})
    assert list(generated.check_generated(renewed, binary)) == []


def test_without_the_program_its_documents_are_not_compared():
    codes = Tree(ERRORS)
    tree = Tree(ERRORS | {errors.REFERENCE: errors.reference(codes), errors.DATA: errors.data(codes)})
    assert list(generated.check_generated(tree, None)) == []
