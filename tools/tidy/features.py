"""The graph of the features, as src/features/CMakeLists.txt declares it."""

import re

from tools.tidy.tree import Tree

PATH = "src/features/CMakeLists.txt"
DECLARATION = re.compile(r"^feature\(\s*(\w+)([^)]*)\)", re.MULTILINE)


def used_by(tree: Tree) -> dict[str, set[str]]:
    """Whom each feature may use, in the order of declaration."""
    edges = {}
    for name, rest in DECLARATION.findall(tree.text(PATH)):
        words = rest.split()
        used, takes = set(), False
        for word in words:
            if word.isupper():
                takes = word == "USES"
            elif takes:
                used.add(word)
        edges[name] = used
    return edges
