#!/usr/bin/env python3
"""Megabytes of UTF-8 a second of process CPU time that all readers together take, on one core.

usage: reader_speed.py TRANSCRIPTS.jsonl[.gz] [--jmlint PROGRAM] [--jionlp]

Each transcript is one text (`jmlint mentions --lines --format summary`); the time of the same program on an empty line is
subtracted. With --jionlp the same is measured of jionlp's money and time extractors on a hundredth of it.
"""
import argparse, gzip, json, os, subprocess, sys, tempfile, time


def cpu(arguments, path):
    with open(path, "rb") as source:
        process = subprocess.Popen(arguments, stdin=source, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{arguments[0]} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("transcripts")
    parser.add_argument("--jmlint", default="jmlint")
    parser.add_argument("--jionlp", action="store_true")
    options = parser.parse_args()
    opener = gzip.open if options.transcripts.endswith(".gz") else open
    with opener(options.transcripts, "rt", encoding="utf-8") as file:
        texts = [json.loads(line)["text"].replace("\n", " ") for line in file]
    arguments = options.jmlint.split() + ["mentions", "-", "--lines", "--format", "summary", "--date", "2013-01-15"]
    with tempfile.TemporaryDirectory() as folder:
        whole, empty = os.path.join(folder, "whole.txt"), os.path.join(folder, "empty.txt")
        with open(whole, "w", encoding="utf-8") as file:
            file.write("\n".join(texts) + "\n")
        with open(empty, "w") as file:
            file.write("\n")
        size = os.path.getsize(whole) / 1e6
        best = min(cpu(arguments, whole) - cpu(arguments, empty) for _ in range(3))
        print(f"jmlint, all readers: {size:.1f} MB in {best:.2f} s of CPU: {size / best:.1f} MB/s")
    if options.jionlp:
        import jionlp
        few = texts[:: 100]
        size = sum(len(t.encode()) for t in few) / 1e6
        for name, extract in (("money", jionlp.ner.extract_money), ("time", jionlp.ner.extract_time)):
            start = time.process_time()
            for text in few:
                try:
                    extract(text)
                except Exception:
                    pass
            spent = time.process_time() - start
            print(f"jionlp, {name} alone: {size:.2f} MB in {spent:.1f} s of CPU: {size / spent:.2f} MB/s")


if __name__ == "__main__":
    sys.exit(main())
