"""script/bench: ratios of tenantd against measured limits and peers, in one run on loopback."""

import argparse
import shutil
import signal
import sys
import traceback

import install
import suite_audit
import suite_http
import suite_memory
import suite_peers
import suite_postgres
import suite_read
import suite_scale
import suite_search
import suite_write
from bench import Bench
from paths import RUN
from process import Broken, raise_file_limit, stop_all
from report import Report

SUITES = {
    "http": suite_http.run,
    "get": suite_read.get,
    "list": suite_read.listing,
    "scale": suite_scale.run,
    "search": suite_search.run,
    "audit": suite_audit.run,
    "post": suite_write.post,
    "mixed": suite_write.mixed,
    "postgres": suite_postgres.run,
    "memory": suite_memory.run,
}


def _options():
    parser = argparse.ArgumentParser(prog="script/bench", description=__doc__)
    parser.add_argument("--only", default=",".join(SUITES), help="suites, separated by commas")
    parser.add_argument("--rounds", type=int, help="rounds per case (5; 2 with --quick)")
    parser.add_argument("--quick", action="store_true", help="short rounds, 50,000 for 1,000,000")
    parser.add_argument("--peers", action="store_true", help="only limits and peers, no tenantd")
    parser.add_argument("--reseed", action="store_true", help="make the seeded stores anew")
    parser.add_argument("--no-build", action="store_true", help="measure the build that is there")
    options = parser.parse_args()
    options.suites = options.only.split(",")
    unknown = set(options.suites) - set(SUITES)
    if unknown:
        parser.error(f"no suite named {', '.join(sorted(unknown))}; there are {', '.join(SUITES)}")
    return options


def _install(options):
    install.packages()
    install.node_packages()
    install.limits()
    if not options.peers and not options.no_build:
        install.product()


def _bench(options):
    rounds = options.rounds or (2 if options.quick else 5)
    seconds, large = (1, 50_000) if options.quick else (2, 1_000_000)
    shown = {"rounds": rounds, "seconds": seconds, "quick": options.quick, "large": large}
    return Bench(Report(shown), rounds, seconds, 10_000, large, options.reseed)


def _run(name, suite, bench):
    print(f"measuring {name}", flush=True)
    try:
        suite(bench)
    except Exception as error:
        if not isinstance(error, Broken):
            traceback.print_exc()
        bench.report.broken[name] = str(error)
        print(f"{name}: broken: {error}", flush=True)
    finally:
        stop_all()


def main():
    options = _options()
    raise_file_limit()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        _install(options)
    except Broken as error:
        sys.exit(f"script/bench: {error}")
    shutil.rmtree(RUN, ignore_errors=True)
    bench = _bench(options)
    suites = {"peers": suite_peers.run} if options.peers else SUITES
    for name, suite in suites.items():
        if options.peers or name in options.suites:
            _run(name, suite, bench)
    if not options.peers:
        bench.report.print_table()
        bench.report.write()
    shutil.rmtree(RUN, ignore_errors=True)
    sys.exit(1 if bench.report.broken else 0)


if __name__ == "__main__":
    main()
