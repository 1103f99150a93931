#!/usr/bin/env python3
"""Holds what a draft is told against an archive beside what it is told against the same files in memory.

    python3 Benchmarks/archive_same.py CASES... --jmlint .build/release/jmlint

Each CASES is a folder of cases (folders of texts, as Tests/ArchiveTests/Fixtures holds them) or of texts. Of each case every
file is the draft once, the others are stored. The reports must be equal byte for byte, and every finding must stand in the
draft. Ends with status 1 where they are not.
"""
import argparse, json, os, shutil, subprocess, sys, tempfile


def cases(folder):
    names = sorted(os.listdir(folder))
    texts = [name for name in names if name.endswith((".txt", ".jsonl"))]
    if len(texts) > 1:
        yield folder, texts
    for name in names:
        path = os.path.join(folder, name)
        if os.path.isdir(path):
            texts = sorted(text for text in os.listdir(path) if text.endswith((".txt", ".jsonl")))
            if len(texts) > 1:
                yield path, texts


def report(jmlint, folder, draft, against):
    done = subprocess.run(
        [jmlint, "check", draft, "--against", against, "--isolated", "--no-cache", "--format", "json"],
        cwd=folder, capture_output=True)
    if done.returncode > 1:
        sys.exit(f"{folder}: {done.stderr.decode()}")
    return done.stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", nargs="+")
    parser.add_argument("--jmlint", default=".build/release/jmlint")
    options = parser.parse_args()
    jmlint = os.path.abspath(options.jmlint)
    drafts = findings = across = 0
    failed = []
    for folder, texts in (case for cases_folder in options.cases for case in cases(cases_folder)):
        for draft in texts:
            with tempfile.TemporaryDirectory() as place:
                os.mkdir(os.path.join(place, "printed"))
                for text in texts:
                    shutil.copy(os.path.join(folder, text), place if text == draft else os.path.join(place, "printed"))
                subprocess.run([jmlint, "archive", "add", "printed", "--isolated", "--archive", "a.db"],
                               cwd=place, check=True, capture_output=True)
                memory, stored = (report(jmlint, place, draft, against) for against in ("printed", "a.db"))
                told = json.loads(stored)["findings"]
                if memory != stored or any(finding["location"]["path"] != draft for finding in told):
                    failed.append(f"{folder}: {draft}")
                drafts += 1
                findings += len(told)
                across += sum(any(other["location"]["path"] != draft for other in finding["related"]) for finding in told)
    print(f"{drafts} drafts, {findings} findings, {across} of them across articles; {len(failed)} differ")
    print(*failed, sep="\n")
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
