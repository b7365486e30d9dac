"""Documents that are checked in although a program can print them."""

import pathlib
import subprocess
from collections.abc import Iterator

from tools.tidy import errors
from tools.tidy.tree import Finding, Tree

# Document, and the arguments with which tenantd prints it.
PRINTED = {
    "docs/reference/openapi.json": ["openapi"],
    "docs/reference/openapi-platform.json": ["openapi", "--of", "platform"],
}
RENEW = "is out of date: python3 -m tools.tidy --write"


def printed(binary: pathlib.Path, arguments: list[str]) -> str:
    done = subprocess.run([binary, *arguments], capture_output=True, text=True, timeout=60)
    if done.returncode != 0:
        raise SystemExit(f"tidy: {binary} {' '.join(arguments)} failed: {done.stderr.strip()}")
    return done.stdout


def documents(tree: Tree, binary: pathlib.Path | None) -> dict[str, str]:
    """Each generated document as it should be."""
    texts = {}
    if errors.declared(tree):
        texts = {errors.REFERENCE: errors.reference(tree), errors.DATA: errors.data(tree)}
    if binary:
        texts |= {path: printed(binary, arguments) for path, arguments in PRINTED.items()}
    return texts


def check_generated(tree: Tree, binary: pathlib.Path | None) -> Iterator[Finding]:
    for path, text in documents(tree, binary).items():
        if tree.text(path) != text:
            option = f" --binary {binary}" if path in PRINTED else ""
            yield Finding(path, 0, RENEW + option)


def write(root: pathlib.Path, tree: Tree, binary: pathlib.Path | None) -> None:
    for path, text in documents(tree, binary).items():
        if tree.text(path) != text:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text)
            print(f"wrote {path}")
