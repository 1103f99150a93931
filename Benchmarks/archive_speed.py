#!/usr/bin/env python3
"""Adding to archives, and a draft against them: rates, sizes, times of whole processes.

    python3 Benchmarks/archive_speed.py DRAFT NEWS.jsonl [NEWS4.jsonl NEWS16.jsonl] --jmlint .build/release/jmlint

Each NEWS is added to an archive of its own, and added again; then the draft is checked against each, in turns, that no archive
has the quieter hour. `--keep FOLDER` keeps the archives, and takes those that are there.
"""
import argparse, os, resource, statistics, subprocess, sys, tempfile, time


def timed(command):
    """The wall time of a process, its own time, and its greatest memory in MB."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) > 1:
        sys.exit(f"{' '.join(command)} ended with {status}")
    return time.perf_counter() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("draft")
    parser.add_argument("news", nargs="+")
    parser.add_argument("--jmlint", default=".build/release/jmlint")
    parser.add_argument("--rounds", type=int, default=25)
    parser.add_argument("--keep")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = options.keep or folder
        archives = []
        for number, news in enumerate(options.news):
            archive = os.path.join(folder, f"{os.path.basename(news)}.db")
            archives.append(archive)
            if not os.path.exists(archive):
                add = [options.jmlint, "archive", "add", news, "--isolated", "--archive", archive]
                wall, own, memory = timed(add)
                text, count = os.path.getsize(news), sum(1 for _ in open(news, encoding="utf-8"))
                again = timed(add)[0]
                print(f"{news}: {count} articles, {text / 1e6:.1f} MB in {wall:.1f} s (own time {own:.1f} s): "
                      f"{count / wall:.0f} articles/s, {text / 1e6 / wall:.2f} MB/s; peak memory {memory:.0f} MB; "
                      f"archive {os.path.getsize(archive) / text:.2f} times the text; added again in {again:.2f} s")
        checks = {"alone": [], **{archive: [] for archive in archives}}
        for _ in range(options.rounds):
            for name, times in checks.items():
                against = [] if name == "alone" else ["--against", name]
                times.append(timed([options.jmlint, "check", options.draft, "--isolated", "--format", "json", *against]))
        for name, times in checks.items():
            wall, own, memory = (statistics.median(column) for column in zip(*times))
            least = min(wall for wall, _, _ in times)
            print(f"draft, {os.path.basename(name)}: median {wall * 1000:.0f} ms, least {least * 1000:.0f} ms, "
                  f"own time {own * 1000:.0f} ms, {memory:.0f} MB")


if __name__ == "__main__":
    main()
