"""python3 -m tools.tidy [--write] [--binary build/release/tenantd] [path…]"""

import argparse
import pathlib
import sys

from tools.tidy import calls, errors, generated, layers, sizes, texts, tree

ROOT = pathlib.Path(__file__).resolve().parents[2]

rules = (
    layers.check_layers,
    layers.check_declarations,
    calls.check_calls,
    errors.check_declared_in_tables,
    errors.check_numbers,
    errors.check_reference,
    sizes.check_sizes,
    texts.check_notes,
    texts.check_machine_paths,
    texts.check_titles,
    texts.check_readmes,
    texts.check_ends,
)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tools.tidy", description="Checks the rules of the house.")
    parser.add_argument("--write", action="store_true", help="renew the generated documents")
    parser.add_argument("--binary", type=pathlib.Path, help="tenantd, to compare what it prints")
    parser.add_argument("paths", nargs="*", help="show only findings below these")
    return parser.parse_args()


def main() -> int:
    given = arguments()
    project = tree.read_tree(ROOT)
    if given.write:
        generated.write(ROOT, project, given.binary)
        project = tree.read_tree(ROOT)
    findings = [finding for rule in rules for finding in rule(project)]
    findings += generated.check_generated(project, given.binary)
    if given.paths:
        findings = [finding for finding in findings if finding.path.startswith(tuple(given.paths))]
    for finding in sorted(set(findings)):
        print(finding)
    print(f"tidy: {len(project.paths)} files, {len(set(findings))} findings", file=sys.stderr)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
