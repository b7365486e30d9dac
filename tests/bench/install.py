"""Brings what the benchmark needs: Debian packages, Node packages, programs."""

import filecmp
import os
import shutil
import subprocess
from pathlib import Path

from paths import BUILD, HERE, IN_PROCESS, PDNS_SCHEMA, PEERS, POSTGRES, RAW_EPOLL, RELEASE, ROOT
from paths import TENANTD
from process import Broken


def _run(words, **more):
    print("$", " ".join(str(word) for word in words), flush=True)
    done = subprocess.run([str(word) for word in words], **more)
    if done.returncode != 0:
        raise Broken(f"{words[0]} ended with {done.returncode}")


def _missing_packages():
    return [
        package
        for package, is_there in {
            "wrk": shutil.which("wrk"),
            "nginx-light": Path("/usr/sbin/nginx").exists(),
            "pdns-server": Path("/usr/sbin/pdns_server").exists(),
            "pdns-backend-sqlite3": PDNS_SCHEMA.exists(),
            "postgresql-15": (POSTGRES / "postgres").exists(),
        }.items()
        if not is_there
    ]


def packages():
    """On top of script/bootstrap, which brings the compiler and Node."""
    _run([ROOT / "script" / "bootstrap"], cwd=ROOT)
    missing = _missing_packages()
    if not missing:
        return
    sudo = [] if os.geteuid() == 0 else ["sudo"]
    # RUNLEVEL=1 keeps Debian from starting the packages' own services.
    quiet = ["env", "RUNLEVEL=1", "DEBIAN_FRONTEND=noninteractive"]
    _run([*sudo, "apt-get", "update", "-q"])
    _run([*sudo, *quiet, "apt-get", "install", "-q", "-y", "--no-install-recommends", *missing])


def _node_environment():
    prefix = Path(shutil.which("node")).resolve().parents[1]
    if (prefix / "include" / "node" / "node_version.h").exists():
        return {**os.environ, "npm_config_nodedir": str(prefix)}
    return dict(os.environ)


def node_packages():
    source = HERE / "peers"
    PEERS.mkdir(parents=True, exist_ok=True)
    lock = "package-lock.json"
    is_installed = (PEERS / "node_modules" / ".complete").exists() and filecmp.cmp(
        source / lock, PEERS / lock, shallow=False
    )
    for file in source.iterdir():
        if file.is_file():
            shutil.copy2(file, PEERS / file.name)
    if is_installed:
        return
    words = ["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"]
    _run(words, cwd=PEERS, env=_node_environment())
    (PEERS / "node_modules" / ".complete").touch()


def limits():
    build = BUILD / "limits"
    _run(["cmake", "-S", HERE, "-B", build], stdout=subprocess.DEVNULL)
    _run(["cmake", "--build", build, "--target", "bench_raw_epoll"], stdout=subprocess.DEVNULL)
    if not RAW_EPOLL.exists():
        raise Broken("bench_raw_epoll was not built")


def product():
    _run([ROOT / "script" / "build"], cwd=ROOT)
    targets = subprocess.run(
        ["cmake", "--build", RELEASE, "--target", "help"], capture_output=True, text=True
    ).stdout
    if "bench_in_process" in targets:
        _run(["cmake", "--build", RELEASE, "--target", "bench_in_process"])
    if not TENANTD.exists():
        raise Broken("tenantd was not built")
    if not IN_PROCESS.exists():
        print("bench_in_process was not built: figures against direct calls are left out")
