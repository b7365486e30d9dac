"""Figures: a ratio, its goal, and whether it is met; as a table and as JSON."""

import json
import os
import platform
from dataclasses import asdict, dataclass

from paths import RESULT, ROOT


@dataclass
class Figure:
    suite: str
    what: str
    ratio: float | None
    goal: float
    is_ceiling: bool = False
    note: str = ""
    is_quiet: bool = True

    @property
    def verdict(self):
        if self.ratio is None:
            return "not measured"
        met = self.ratio <= self.goal if self.is_ceiling else self.ratio >= self.goal
        return "met" if met else "missed"


class Report:
    def __init__(self, options):
        self.options = options
        self.figures = []
        self.medians = {}
        self.broken = {}

    def add_medians(self, suite, medians):
        self.medians.setdefault(suite, {}).update(
            {name: asdict(median) for name, median in medians.items()}
        )

    def floor(self, suite, what, top, bottom, goal, part="rate"):
        self._compare(suite, what, top, bottom, goal, part, is_ceiling=False)

    def ceiling(self, suite, what, top, bottom, goal, part):
        self._compare(suite, what, top, bottom, goal, part, is_ceiling=True)

    def _compare(self, suite, what, top, bottom, goal, part, is_ceiling):
        if top is None or bottom is None or getattr(bottom, part) == 0:
            self.add(Figure(suite, what, None, goal, is_ceiling, "one side is not available"))
            return
        ratio = getattr(top, part) / getattr(bottom, part)
        is_quiet = top.is_quiet and bottom.is_quiet
        note = f"{top.kept}/{top.total} and {bottom.kept}/{bottom.total} quiet rounds"
        self.add(Figure(suite, what, ratio, goal, is_ceiling, note, is_quiet))

    def add(self, figure):
        self.figures.append(figure)

    def summary(self):
        counts = {}
        for figure in self.figures:
            counts[figure.verdict] = counts.get(figure.verdict, 0) + 1
        return ", ".join(f"{count} {verdict}" for verdict, count in sorted(counts.items()))

    def print_table(self):
        print("\n" + _head())
        for figure in self.figures:
            print(_row(figure))
        for suite, message in self.broken.items():
            print(f"{suite}: broken: {message}")
        print(f"\n{self.summary()}; details in {RESULT.relative_to(ROOT)}")

    def write(self):
        RESULT.parent.mkdir(parents=True, exist_ok=True)
        document = {
            "options": self.options,
            "machine": {"cores": os.cpu_count(), "kernel": platform.release()},
            "figures": [{**asdict(figure), "verdict": figure.verdict} for figure in self.figures],
            "medians": self.medians,
            "broken": self.broken,
        }
        RESULT.write_text(json.dumps(document, indent=2) + "\n")


def _head():
    return f"{'suite':<9} {'figure':<66} {'ratio':>7}  {'goal':<9} {'verdict':<13}"


def _row(figure):
    ratio = "-" if figure.ratio is None else f"{figure.ratio:.2f}"
    goal = f"{'<=' if figure.is_ceiling else '>='} {figure.goal:g}"
    noise = "" if figure.is_quiet else "noisy: "
    line = f"{figure.suite:<9} {figure.what:<66} {ratio:>7}  {goal:<9} {figure.verdict:<13}"
    return f"{line} {noise}{figure.note}".rstrip()
