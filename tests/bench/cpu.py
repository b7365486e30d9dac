"""Processor time and memory of process trees, read from /proc."""

import os
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
KTHREADD = 2


def _stat(pid):
    """Parent and ticks used by the process and by the children it has waited for."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return None
    fields = text[text.rindex(")") + 2 :].split()
    return int(fields[1]), sum(int(field) for field in fields[11:15])


def _all():
    stats = {int(name): _stat(name) for name in os.listdir("/proc") if name.isdigit()}
    return {pid: stat for pid, stat in stats.items() if stat}


def _tree(stats, root):
    children = {}
    for pid, (parent, _) in stats.items():
        children.setdefault(parent, []).append(pid)
    found, waiting = [], [root]
    while waiting:
        pid = waiting.pop()
        found.append(pid)
        waiting.extend(children.get(pid, []))
    return found


def tree_seconds(root):
    stats = _all()
    return sum(stats[pid][1] for pid in _tree(stats, root) if pid in stats) / TICKS


def foreign_seconds():
    """What everybody used but this benchmark with its children, and but kernel threads."""
    stats = _all()
    ours = set(_tree(stats, os.getpid()))
    kernel = set(_tree(stats, KTHREADD))
    return sum(ticks for pid, (_, ticks) in stats.items() if pid not in ours | kernel) / TICKS


def resident_bytes(pid):
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    raise RuntimeError(f"process {pid} has no resident memory")
