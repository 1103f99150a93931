#!/usr/bin/env python3
"""Time, CPU and memory of a cold check of a corpus at one, two and four times its size.

usage: scaling.py ARTICLES.jsonl[.gz] [--jmlint PROGRAM] [--sizes 1,2,4] [--runs 1] [--keep FOLDER]

ARTICLES holds one article a line (`{"date": …, "title": …, "text": …}`). A size below 1 takes every so many articles. The larger
texts are the corpus with itself in other words: in each further copy the Han characters of middling frequency are exchanged for
others of about their frequency, title and text alike. So a copy has the sentences, figures, units and dates of the original and as
many names, but is no copy of its passages. All rules run, nothing is cached.
"""
import argparse, collections, gzip, json, os, subprocess, sys, tempfile, time

# Characters oftener than these are left: grammar, numerals, units, the words of dates.
COMMON = 400
# Those after that many are too rare to matter.
RARE = 2800


def exchanged(ranking, copy):
    """Each character of middling frequency to the one `copy` ranks on, within groups of neighbours."""
    table = {}
    middle = ranking[COMMON:RARE]
    for start in range(0, len(middle), 16):
        group = middle[start : start + 16]
        for place, character in enumerate(group):
            table[ord(character)] = group[(place + 5 * copy) % len(group)]
    return table


def write(path, articles, size, ranking):
    if size < 1:
        step = round(1 / size)
        chosen = [articles[::step]]
    else:
        chosen = []
        for copy in range(int(size)):
            table = exchanged(ranking, copy)
            chosen.append(
                [
                    {
                        key: value.translate(table) if copy and key in ("title", "text") else value
                        for key, value in article.items()
                    }
                    for article in articles
                ]
            )
    count = 0
    with open(path, "w", encoding="utf-8") as file:
        for group in chosen:
            for article in group:
                file.write(json.dumps(article, ensure_ascii=False) + "\n")
                count += 1
    return count


def run(arguments):
    start = time.monotonic()
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{arguments[0]} ended with {process.returncode}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles")
    parser.add_argument("--jmlint", default="jmlint")
    parser.add_argument("--sizes", default="1,2,4")
    parser.add_argument("--runs", type=int, default=1, help="the best of so many runs counts")
    parser.add_argument("--keep", help="folder for the texts; else they are removed")
    options = parser.parse_args()
    opener = gzip.open if options.articles.endswith(".gz") else open
    with opener(options.articles, "rt", encoding="utf-8") as file:
        articles = [json.loads(line) for line in file]
    frequency = collections.Counter()
    for article in articles:
        frequency.update(c for c in article.get("text", "") if "\u4e00" <= c <= "\u9fff")
    ranking = [c for c, _ in sorted(frequency.items(), key=lambda entry: (-entry[1], entry[0]))]
    print(f"{'size':>6} {'articles':>9} {'MB':>7} {'wall s':>8} {'CPU s':>8} {'MB/s':>6} {'peak MB':>8}  growth of wall, CPU, memory")
    before = None
    with tempfile.TemporaryDirectory() as folder:
        for size in (float(part) for part in options.sizes.split(",")):
            path = os.path.join(options.keep or folder, f"articles-{size:g}x.jsonl")
            count = write(path, articles, size, ranking)
            megabytes = os.path.getsize(path) / 1e6
            command = options.jmlint.split() + ["check", path, "--isolated", "--no-cache", "--format", "json"]
            figures = min(run(command) for _ in range(options.runs))
            growth = "  ".join(f"{now / then:.2f}" for now, then in zip(figures, before)) if before else ""
            wall, cpu, peak = figures
            print(
                f"{size:>5g}x {count:>9} {megabytes:>7.1f} {wall:>8.2f} {cpu:>8.2f} {megabytes / wall:>6.2f} {peak:>8.0f}  {growth}",
                flush=True,
            )
            before = figures


if __name__ == "__main__":
    sys.exit(main())
