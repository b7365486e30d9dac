"""What every suite is given: how long to measure, how much data, where to report."""

from contextlib import contextmanager
from dataclasses import dataclass

import os

from report import Report
from rounds import interleave

CORES = os.cpu_count() or 1


@dataclass
class Bench:
    report: Report
    rounds: int
    seconds: int
    small: int
    large: int
    is_afresh: bool = False

    def interleave(self, suite, cases):
        medians = interleave([case for case in cases if case], self.rounds, self.seconds)
        self.report.add_medians(suite, medians)
        return medians


@contextmanager
def running(*servers):
    """Stops the servers at the end, the last started first."""
    try:
        yield servers
    finally:
        for server in reversed(servers):
            server.stop()
