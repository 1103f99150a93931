#!/usr/bin/env python3
"""CPU time and peak memory of a check in each format, beside JSON.

usage: formats.py ARTICLES.jsonl [--jmlint PROGRAM] [--rounds 3] [--formats json,html,sarif] [--limit 1.2]

ARTICLES holds one article a line (`{"date": …, "title": …, "text": …}`). All formats run once in each round, the next round in the
other order, so that what else the machine does falls on all of them; the least of the rounds counts. Nothing is cached. Ends with
1 where a format takes more than the limit times the CPU time or the memory of JSON.
"""
import argparse, os, subprocess, sys, tempfile

FORMATS = "text,json,jsonl,sarif,github,gitlab,junit,checkstyle,rdjson,html,markdown,csv"


def run(program, articles, form, output):
    """CPU seconds, peak megabytes and megabytes of the report."""
    with open(output, "wb") as file:
        process = subprocess.Popen(
            [program, "check", articles, "--isolated", "--no-cache", "--fail-on", "off", "--format", form],
            stdout=file, stderr=subprocess.DEVNULL,
        )
        _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"formats.py: {form} ended with {os.waitstatus_to_exitcode(status)}")
    peak = usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    return usage.ru_utime + usage.ru_stime, peak, os.path.getsize(output) / 1e6


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0])
    parser.add_argument("articles")
    parser.add_argument("--jmlint", default=".build/release/jmlint")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--formats", default=FORMATS)
    parser.add_argument("--limit", type=float, default=1.2)
    options = parser.parse_args()
    forms = options.formats.split(",")
    runs = {form: [] for form in forms}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(options.rounds):
            for form in forms if number % 2 == 0 else reversed(forms):
                runs[form].append(run(options.jmlint, options.articles, form, f"{folder}/report"))
    least = {form: [min(column) for column in zip(*rows)] for form, rows in runs.items()}
    print("| format | CPU s | × json | peak MB | × json | report MB |\n| --- | ---: | ---: | ---: | ---: | ---: |")
    worst = 0
    for form, (cpu, peak, size) in least.items():
        ratios = cpu / least["json"][0], peak / least["json"][1]
        worst = max(worst, *ratios)
        print(f"| {form} | {cpu:.2f} | {ratios[0]:.2f} | {peak:.0f} | {ratios[1]:.2f} | {size:.2f} |")
    return 1 if worst > options.limit else 0


if __name__ == "__main__":
    sys.exit(main())
