"""Servers under measurement: started, awaited, stopped; only these are ever ended."""

import atexit
import ctypes
import os
import re
import resource
import shutil
import signal
import subprocess
import time

import cpu
from paths import BUILD

PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None)
_running = []


class Broken(Exception):
    """Something did not work; a slow figure is never this."""


def raise_file_limit():
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


def _prepare(core, pid_of_bench):
    _libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.getppid() != pid_of_bench:
        os._exit(1)
    if core is not None:
        os.sched_setaffinity(0, {core})


class Process:
    """`leftovers` are folders that go when the process does; `is_wordy` drops standard error,
    so that a log line per request does not compete for the disk."""

    def __init__(
        self, name, argv, *, core=None, ready=None, env=None, stop_signal=signal.SIGTERM,
        leftovers=(), is_wordy=False,
    ):
        self.name = name
        self._stop_signal = stop_signal
        self._leftovers = leftovers
        self.log = BUILD / "log" / f"{name}.log"
        self.log.parent.mkdir(parents=True, exist_ok=True)
        here = os.getpid()
        with self.log.open("wb") as log:
            self._popen = subprocess.Popen(
                [str(word) for word in argv],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.DEVNULL if is_wordy else subprocess.STDOUT,
                env={**os.environ, **(env or {})},
                preexec_fn=lambda: _prepare(core, here),
            )
        _running.append(self)
        self.ready_match = self._await(ready) if ready else None

    @property
    def pid(self):
        return self._popen.pid

    def _await(self, pattern, seconds=60):
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            found = re.search(pattern, self.log.read_text(errors="replace"))
            if found:
                return found
            if self._popen.poll() is not None:
                raise Broken(f"{self.name} ended while starting: {self._tail()}")
            time.sleep(0.02)
        raise Broken(f"{self.name} was not ready after {seconds} s: {self._tail()}")

    def _tail(self):
        return self.log.read_text(errors="replace")[-600:].strip()

    def check_alive(self):
        if self._popen.poll() is not None:
            raise Broken(f"{self.name} ended with {self._popen.returncode}: {self._tail()}")

    def cpu_seconds(self):
        return cpu.tree_seconds(self.pid)

    def stop(self):
        if self in _running:
            _running.remove(self)
        if self._popen.poll() is None:
            self._popen.send_signal(self._stop_signal)
            try:
                self._popen.wait(30)
            except subprocess.TimeoutExpired:
                self._popen.kill()
                self._popen.wait()
        for folder in self._leftovers:
            shutil.rmtree(folder, ignore_errors=True)
        return self._popen.returncode


def stop_all():
    for process in reversed(list(_running)):
        process.stop()


atexit.register(stop_all)
