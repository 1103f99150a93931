#!/usr/bin/env python3
"""Near-identical passages: recall by kind, precision, time and memory, beside other tools in one run.

usage: compare.py --passages passages.tsv[.gz] --truth truth.tsv[.gz] --ours .build/release/near-duplicates-benchmark
                  [--peers rensa,datasketch] [--scaling]

passages: id, tab, passage. truth: kind, row, row (rows from 0). Peers come from PyPI: pip install rensa datasketch
rapidfuzz (the last only judges). Every tool runs in a process of its own on the same plain file; CPU time and peak memory
are the system's account of that process, reading and start included.

A reported pair that is not in the truth is wrong where the shorter passage, laid along the best stretch of the
longer, is equal in less than half (rapidfuzz partial_ratio under 50). The stricter columns hold both passages whole
against each other, so that a sentence copied into a longer passage counts as wrong there.
"""
import argparse
import collections
import gzip
import os
import pathlib
import random
import sys
import tempfile
import time

THRESHOLD = 0.5
PERMUTATIONS = 128
SHINGLE = 3


def shingles(passage):
    return [passage[i:i + SHINGLE] for i in range(max(1, len(passage) - SHINGLE + 1))]


def read_passages(path):
    with open(path, encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t", 1)[1] for line in lines]


def rensa_pairs(passages):
    from rensa import RMinHash, RMinHashLSH
    hashes = RMinHash.from_token_sets([shingles(p) for p in passages], PERMUTATIONS, 42)
    table = RMinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS, num_bands=32)
    for row, hashed in enumerate(hashes):
        for other in table.query(hashed):
            if hashed.jaccard(hashes[other]) >= THRESHOLD:
                yield other, row
        table.insert(row, hashed)


def datasketch_pairs(passages):
    from datasketch import MinHash, MinHashLSH
    hashes = MinHash.bulk([[s.encode() for s in shingles(p)] for p in passages], num_perm=PERMUTATIONS)
    table = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    for row, hashed in enumerate(hashes):
        for other in table.query(hashed):
            if hashed.jaccard(hashes[other]) >= THRESHOLD:
                yield other, row
        table.insert(row, hashed)


PEERS = {"rensa": rensa_pairs, "datasketch": datasketch_pairs}


def run(command):
    """Runs a command to its end; wall seconds, CPU seconds, peak megabytes."""
    begun = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ,
                           file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
    _, status, usage = os.wait4(child, 0)
    if status != 0:
        raise SystemExit(f"failed: {' '.join(command)}")
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return time.perf_counter() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit


def read_pairs(path):
    with open(path) as lines:
        return {tuple(sorted(map(int, line.split("\t")[:2]))) for line in lines}


def judge(found, passages, truth):
    """Recall by kind and the shares of right pairs: aligned, and by two measures of whole against whole."""
    from rapidfuzz import fuzz
    from rapidfuzz.distance import Levenshtein
    asked, met = collections.Counter(), collections.Counter()
    for kind, pair in truth:
        asked[kind] += 1
        met[kind] += pair in found
    known = {pair for _, pair in truth}
    wrong = [0, 0, 0]
    for a, b in found - known:
        wrong[0] += fuzz.partial_ratio(passages[a], passages[b]) < 50
        wrong[1] += fuzz.ratio(passages[a], passages[b]) < 50
        wrong[2] += Levenshtein.normalized_similarity(passages[a], passages[b]) < 0.5
    return {kind: met[kind] / asked[kind] for kind in asked}, [1 - n / max(1, len(found)) for n in wrong]


def open_text(path):
    return gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")


def compare(options, plain, passages, truth, folder):
    kinds = list(dict.fromkeys(kind for kind, _ in truth))
    print(f"{len(passages)} passages, {len(truth)} known pairs\n")
    print("| tool | pairs | " + " | ".join(kinds) + " | precision | whole: ratio | whole: edit | wall s | CPU s | peak MB |")
    print("| --- |" + " ---: |" * (len(kinds) + 7))
    for name in ["jmlint"] + options.peers.split(","):
        output = str(folder / f"{name}.tsv")
        command = ([options.ours, plain, output] if name == "jmlint"
                   else [sys.executable, __file__, "--run-peer", name, plain, output])
        wall, cpu, memory = min((run(command) for _ in range(options.repeat)), key=lambda row: row[1])
        found = read_pairs(output)
        recall, precision = judge(found, passages, truth)
        cells = [f"{recall[kind]:.3f}" for kind in kinds] + [f"{share:.3f}" for share in precision]
        print(f"| {name} | {len(found)} | " + " | ".join(cells) + f" | {wall:.2f} | {cpu:.2f} | {memory:.0f} |")


def scaling(options, passages, truth, folder):
    """The same work on a quarter, a half and all of the passages; known pairs stay together, so that what there is to
    find grows in line with the text."""
    leader = list(range(len(passages)))
    for _, (a, b) in sorted(truth, key=lambda known: known[1]):
        leader[b] = leader[a]
    groups = collections.defaultdict(list)
    for row, first in enumerate(leader):
        groups[first].append(row)
    order = list(groups.values())
    random.Random(5).shuffle(order)
    parts = []
    for share in (4, 2, 1):
        rows = sorted(row for group in order[:len(order) // share] for row in group)
        part = folder / f"part{share}.tsv"
        part.write_text("".join(f"{row}\t{passages[row]}\n" for row in rows), encoding="utf-8")
        parts.append((part, rows))
    # In turns, that no part has the quieter minute.
    runs = [[run([options.ours, str(part), str(folder / "part.out")]) for part, _ in parts]
            for _ in range(3 * options.repeat)]
    print("\n| passages | characters | wall s | CPU s | peak MB | CPU growth | memory growth |\n|" + " ---: |" * 7)
    before = None
    for (_, rows), turns in zip(parts, zip(*runs)):
        wall, cpu, memory = min(turns, key=lambda row: row[1])
        growth = f"{cpu / before[0]:.2f} | {memory / before[1]:.2f}" if before else "– | –"
        characters = sum(len(passages[row]) for row in rows)
        print(f"| {len(rows)} | {characters} | {wall:.2f} | {cpu:.2f} | {memory:.0f} | {growth} |")
        before = cpu, memory


def main():
    if sys.argv[1:2] == ["--run-peer"]:
        pairs = PEERS[sys.argv[2]](read_passages(sys.argv[3]))
        pathlib.Path(sys.argv[4]).write_text("".join(f"{a}\t{b}\n" for a, b in pairs))
        return
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--passages", required=True)
    parser.add_argument("--truth", required=True)
    parser.add_argument("--ours", required=True, help="the built near-duplicates-benchmark")
    parser.add_argument("--peers", default="rensa,datasketch")
    parser.add_argument("--scaling", action="store_true")
    parser.add_argument("--repeat", type=int, default=3, help="runs of each tool, and a third of the runs of each part; the one of least CPU time counts")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        plain = folder / "passages.tsv"
        with open_text(options.passages) as lines:
            plain.write_text(lines.read(), encoding="utf-8")
        passages = read_passages(plain)
        with open_text(options.truth) as lines:
            truth = [(kind, tuple(sorted((int(a), int(b))))) for kind, a, b in (line.split("\t") for line in lines)]
        compare(options, str(plain), passages, truth, folder)
        if options.scaling:
            scaling(options, passages, truth, folder)


if __name__ == "__main__":
    main()
