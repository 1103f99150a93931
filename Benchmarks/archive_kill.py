#!/usr/bin/env python3
"""Kills `jmlint archive add` at random moments, starts it again, and compares the archive with one that was never disturbed.

    python3 Benchmarks/archive_kill.py NEWS.jsonl --jmlint .build/release/jmlint --kills 50

NEWS is a file or folder as `archive add` takes it. After each kill (SIGKILL) the archive must verify as it is; at the end its
content digest must be that of the undisturbed run. Ends with status 1 where either fails.
"""
import argparse
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time


def verify(jmlint, archive):
    """The articles and the content digest of an archive; None where it does not verify."""
    done = subprocess.run(
        [jmlint, "archive", "verify", "--isolated", "--lang", "en", "--archive", archive], capture_output=True, text=True)
    found = re.search(r"sound: (\d+) article\(s\), content (\w+)", done.stdout)
    if not found:
        print(done.stdout, done.stderr, file=sys.stderr)
        return None
    return int(found[1]), found[2]


def add(jmlint, news, archive):
    return subprocess.Popen(
        [jmlint, "archive", "add", news, "--isolated", "--archive", archive],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("news")
    parser.add_argument("--jmlint", default=".build/release/jmlint")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verify-each", action="store_true", help="verify after every kill, not only now and then")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        whole = os.path.join(folder, "whole.db")
        start = time.time()
        if add(options.jmlint, options.news, whole).wait() != 0:
            sys.exit("the undisturbed run failed")
        seconds = time.time() - start
        start = time.time()
        add(options.jmlint, options.news, whole).wait()
        idle = time.time() - start
        expected = verify(options.jmlint, whole)
        print(f"undisturbed: {expected}, {seconds:.1f} s")
        killed = os.path.join(folder, "killed.db")
        kills = 0
        while kills < options.kills:
            process = add(options.jmlint, options.news, killed)
            # Most moments fall into the writing of something new, and some into the start.
            time.sleep(chance.uniform(0, 3 * idle + 5 * seconds / options.kills))
            if process.poll() is not None:
                os.remove(killed)
                continue
            process.send_signal(signal.SIGKILL)
            process.wait()
            kills += 1
            if (options.verify_each or kills % 10 == 0) and os.path.exists(killed):
                state = verify(options.jmlint, killed)
                if state is None and os.path.getsize(killed) > 4096:
                    sys.exit(f"the archive does not verify after kill {kills}")
                print(f"kill {kills}: {state and state[0]} articles, sound")
        if add(options.jmlint, options.news, killed).wait() != 0:
            sys.exit("the last run failed")
        found = verify(options.jmlint, killed)
        print(f"after {kills} kills: {found}")
        if found != expected:
            sys.exit("the content differs from the undisturbed run")


if __name__ == "__main__":
    main()
