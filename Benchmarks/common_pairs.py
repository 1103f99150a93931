#!/usr/bin/env python3
"""Counts the pairs of neighbouring Han characters that stand everywhere in news, and shows what sharing the others tells.

    python3 Benchmarks/common_pairs.py count NEWS.jsonl [--write Rules/lexicons/common-pairs.tsv]
    python3 Benchmarks/common_pairs.py stories CASES...

`count` lists the pairs that stand in one article in a hundred and more, with a weight that falls with their frequency.
`stories` prints how many other pairs two articles of one case share, and two of different cases.
"""
import argparse
import collections
import itertools
import json
import math
import pathlib
import re

TABLE = pathlib.Path(__file__).parent.parent / "Rules/lexicons/common-pairs.tsv"
GRAMS = pathlib.Path(__file__).parent.parent / "Sources/Claims/Names/TopicGrams.swift"


def pairs(text):
    return {run[i:i + 2] for run in re.findall("[\u4e00-\u9fff]+", text) for i in range(len(run) - 1)}


def count(options):
    articles = [json.loads(line) for line in open(options.news, encoding="utf-8") if line.strip()]
    found = collections.Counter(pair for article in articles for pair in pairs(article["text"]))
    classes = collections.defaultdict(list)
    for pair, number in found.items():
        if number >= len(articles) / 100:
            weight = max(20, round(100 * math.log(len(articles) / number) / math.log(500) / 10) * 10)
            classes[weight].append((-number, pair))
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    for weight in sorted(classes):
        words = [pair for _, pair in sorted(classes[weight])]
        lines += [f"{weight}\t" + " ".join(words[i:i + 60]) for i in range(0, len(words), 60)]
    print(f"{len(articles)} articles, {sum(map(len, classes.values()))} pairs")
    if options.write:
        pathlib.Path(options.write).write_text("\n".join(lines) + "\n", encoding="utf-8")


def stories(options):
    rows = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    common = {pair for row in rows for pair in row[1].split()}
    grammatical = re.search('grammatical = ScalarSet\\("(.*?)"\\)', GRAMS.read_text(encoding="utf-8"))[1]
    articles = [
        (case, {pair for pair in pairs(path.read_text(encoding="utf-8"))
                if pair not in common and not set(pair) & set(grammatical)})
        for root in options.cases for case in sorted(pathlib.Path(root).iterdir()) for path in sorted(case.glob("*.txt"))]
    shared = {True: [], False: []}
    for (case, one), (other, two) in itertools.combinations(articles, 2):
        shared[case == other].append(len(one & two))
    for same, name in ((True, "one case"), (False, "two cases")):
        numbers = sorted(shared[same])
        shares = {share: numbers[int(len(numbers) * share / 100)] for share in (0, 1, 5, 25, 50, 75, 95, 99)}
        print(f"{name}: {len(numbers)} pairs of articles; shared at percentile "
              + ", ".join(f"{share}: {number}" for share, number in shares.items()))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    counting = commands.add_parser("count")
    counting.add_argument("news")
    counting.add_argument("--write")
    counting.set_defaults(run=count)
    telling = commands.add_parser("stories")
    telling.add_argument("cases", nargs="+")
    telling.set_defaults(run=stories)
    options = parser.parse_args()
    options.run(options)


if __name__ == "__main__":
    main()
