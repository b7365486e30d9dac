"""The product called directly, without HTTP, by bench_in_process."""

import json
import subprocess

from paths import IN_PROCESS
from process import Broken
from rounds import Case, Sample


def is_available():
    return IN_PROCESS.exists()


def call(store, what, *more):
    words = [IN_PROCESS, what, "--data", store.data, *more]
    done = subprocess.run(
        [str(word) for word in words],
        input=json.dumps(store.identity),
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        raise Broken(f"bench_in_process {what} ended with {done.returncode}: {done.stderr[-600:]}")
    return json.loads(done.stdout)


def measured(store_of, what, *more):
    def measure(seconds):
        found = call(store_of(), what, "--seconds", seconds, *more)
        return Sample(found["calls"] / found["seconds"], found["cpu_us"] / max(1, found["calls"]))

    return measure


def case(name, store_of, what, *more, prepare=None):
    """Nothing when bench_in_process is not built: its figures are then not measured."""
    return Case(name, measured(store_of, what, *more), prepare) if is_available() else None
