"""Cases taken in turns (A B C A B C); the median of the rounds nobody else disturbed."""

import statistics
from dataclasses import dataclass
from typing import Callable

import cpu

QUIET_CORE_SHARE = 0.2
QUIET_ENOUGH = 3


@dataclass
class Sample:
    rate: float
    cpu_us: float = 0.0
    p99_us: float = 0.0
    foreign_share: float = 0.0


@dataclass
class Case:
    """`measure(seconds)` makes one sample; `prepare` runs before each, outside the measurement."""

    name: str
    measure: Callable
    prepare: Callable | None = None


@dataclass
class Median:
    name: str
    rate: float
    cpu_us: float
    p99_us: float
    kept: int
    total: int
    is_quiet: bool


def loaded(server, load):
    """A measure function: load against a server, with the server's processor time."""

    def measure(seconds):
        before = server.cpu_seconds()
        result = load.run(seconds)
        used = server.cpu_seconds() - before
        server.check_alive()
        return Sample(result.rate, used / result.requests * 1e6, result.p99_us)

    return measure


def _sample(case, seconds):
    if case.prepare:
        case.prepare()
    before = cpu.foreign_seconds()
    sample = case.measure(seconds)
    foreign = cpu.foreign_seconds() - before
    sample.foreign_share = foreign / seconds
    return sample


def _quiet(samples):
    return [sample for sample in samples if sample.foreign_share <= QUIET_CORE_SHARE]


def _median(name, samples, rounds):
    quiet = _quiet(samples)
    is_quiet = len(quiet) >= min(QUIET_ENOUGH, rounds)
    kept = quiet if is_quiet else samples
    middle = {
        part: statistics.median(getattr(sample, part) for sample in kept)
        for part in ("rate", "cpu_us", "p99_us")
    }
    return Median(name, **middle, kept=len(quiet), total=len(samples), is_quiet=is_quiet)


def interleave(cases, rounds, seconds):
    samples = {case.name: [] for case in cases}
    for turn in range(2 * rounds):
        wanted = min(QUIET_ENOUGH, rounds)
        if turn >= rounds and all(len(_quiet(found)) >= wanted for found in samples.values()):
            break
        for case in cases:
            samples[case.name].append(_sample(case, seconds))
    return {name: _median(name, found, rounds) for name, found in samples.items()}
