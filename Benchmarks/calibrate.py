#!/usr/bin/env python3
"""Fits the weights with which jmlint decides whether two conflicting statements are about one thing.

usage: calibrate.py --jmlint PATH --labels DIR [DIR ...] [--aside CASE,CASE] [--silent FILE ...] [--write Rules/lexicons/claim-weights.tsv]

DIR holds labelled cases (a folder each, with labels.json); every pair of statements that `jmlint claims --pairs`
prints for a case is right where it hits a label with verdict `problem`, and wrong elsewhere. FILEs are articles among
which every pair is taken for wrong, each weighing --silent-weight. The model is a logistic regression with an L2 penalty; its weights are written as
the table that jmlint reads, and its calibration by five-fold cross-validation over the cases is printed.
"""
import argparse
import json
import pathlib
import subprocess

import numpy
from scipy.optimize import minimize


def sentence(text, start, end):
    while start > 0 and text[start - 1] not in "。！？\n":
        start -= 1
    while end < len(text) and text[end - 1] not in "。！？" and text[end] != "\n":
        end += 1
    return start, end


def spans(folder, label, texts):
    for span in label["spans"]:
        text = texts[span["doc"]]
        start = -1
        for _ in range(span.get("nth", 1)):
            start = text.find(span["quote"], start + 1)
        end = start + len(span["quote"])
        yield span["doc"], sentence(text, start, end), (start, end)


def pairs(program, path):
    run = subprocess.run([program, "claims", "--isolated", "--pairs", str(path)], capture_output=True, text=True, check=False)
    if run.returncode > 1:
        raise SystemExit(run.stderr)
    return [json.loads(line) for line in run.stdout.splitlines()]


def place(location, texts):
    name = pathlib.PurePath(location["path"]).name
    lines = texts[name].split("\n")
    start = sum(len(line) + 1 for line in lines[: location["startLine"] - 1]) + location["startColumn"] - 1
    return name, start, start + len(location["text"])


def inside(found, span, part=1):
    return found[0] == span[0] and found[1] < span[part][1] and span[part][0] < found[2]


def labelled(program, folder):
    """(group, pair, verdict) of every pair of a case; prints the labels that no pair meets."""
    texts = {p.name: p.read_text(encoding="utf-8") for p in folder.glob("*.txt")}
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))["labels"]
    marks = [(label, list(spans(folder, label, texts))) for label in labels]
    met = {}
    for pair in pairs(program, folder):
        a, b = place(pair["first"], texts), place(pair["second"], texts)

        def hit(part):
            return [label for label, places in marks
                    if any(inside(a, s, part) for s in places) and any(inside(b, s, part) for s in places)
                    and len({i for i, s in enumerate(places) if inside(a, s, part) or inside(b, s, part)}) > 1]
        at_quote = {label["verdict"] for label in hit(2)}
        # In the sentence but beside the quote: neither right nor wrong.
        unclear = {label["verdict"] for label in hit(1)} & {"problem", "suspect", "agree"}
        if pair["agrees"]:
            if "agree" in at_quote and "trap" not in at_quote:
                yield folder.name, pair, 1
        elif "problem" in at_quote:
            for label in hit(2):
                met.setdefault(label["id"], []).append(pair)
        elif not unclear:
            yield folder.name, pair, 0
    for found in met.values():
        # A quote may hold several figures; the contradiction is between the two most alike.
        yield folder.name, max(found, key=likeness), 1
    for label in labels:
        if label["verdict"] == "problem" and label["kind"] in ("quantity", "date", "divergence") and label["id"] not in met:
            print(f"no pair for {folder.name} {label['id']} [{label['kind']}] "
                  + " | ".join(span["quote"] for span in label["spans"]))


FIGURE = ["figureFar", "figureSlip", "bothExact"]


def weights_of(x, y, sample, conflict, figure, penalty, names):
    """Two steps, since pairs that agree show which wordings mean one thing, but nothing of how slips look: first the
    wording on all pairs, then the figures on the contradictions with the wording's sum as one feature."""
    wording = x.copy()
    wording[:, figure] = 0
    first = fit(wording, y, penalty, sample, names)
    second_x = numpy.column_stack([numpy.ones(conflict.sum()), (wording @ first)[conflict]] + [x[conflict, i] for i in figure])
    second = fit(second_x, y[conflict], penalty, sample[conflict],
                 ["bias", "wording"] + FIGURE)
    weights = first * second[1]
    weights[0] += second[0]
    for number, place in enumerate(figure):
        weights[place] = second[2 + number]
    return weights


def likeness(pair):
    value = dict(zip(pair["names"], pair["features"]))
    return (2 * value["nounCover"] + value["headCover"] + value["clauseCover"] + value["crossCover"]
            - value["figureFar"] + value["figureSlip"])


# A feature that speaks for one thing must not be fitted to speak against it, however few the labels are.
FOR = {"nounCover", "strongHead", "headCommon", "headCover", "headCoverBoth", "clauseCommon", "clauseCover", "sentenceCommon",
       "crossCover", "topicCommon", "storyCommon", "subjectShared", "timeSame", "timeNear", "figureSlip", "sameMeasureWord", "isBest",
       "rivalMargin", "onlyOfSize", "scopeShared", "companions", "wording"}
AGAINST = {"nounClash", "ownApart", "subjectUnknown", "noHead", "timeApart", "scopeDifferences", "figureFar", "sameArticle",
           "rivalAgrees", "bothExact", "printGap", "laterLarger", "crowd"}


def bounds(names):
    return [(0, None) if name in FOR else (None, 0) if name in AGAINST else (None, None) for name in names]


def fit(x, y, penalty, sample, names):
    def loss(w):
        z = x @ w
        value = numpy.logaddexp(0, z) - y * z
        p = 1 / (1 + numpy.exp(-z))
        return (sample * value).sum() + penalty * (w[1:] ** 2).sum(), x.T @ (sample * (p - y)) + 2 * penalty * numpy.r_[0, w[1:]]
    return minimize(loss, numpy.zeros(x.shape[1]), jac=True, method="L-BFGS-B",
                    bounds=bounds(names)).x


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jmlint", required=True)
    parser.add_argument("--labels", nargs="+", required=True)
    parser.add_argument("--silent", nargs="*", default=[])
    parser.add_argument("--silent-weight", type=float, default=0.001)
    parser.add_argument("--penalty", type=float, default=0.3)
    parser.add_argument("--write")
    parser.add_argument("--aside", default="", help="cases that are not fitted on, parted by commas")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    rows = []
    for root in options.labels:
        for described in sorted(pathlib.Path(root).glob("*/labels.json")):
            if described.parent.name in options.aside.split(","):
                continue
            rows += labelled(options.jmlint, described.parent)
    for path in options.silent:
        rows += [(None, pair, 0) for pair in pairs(options.jmlint, path) if not pair["agrees"]]
    names = ["bias"] + rows[0][1]["names"]
    x = numpy.array([[1.0] + pair["features"] for _, pair, _ in rows])
    y = numpy.array([float(verdict) for _, _, verdict in rows])
    conflict = numpy.array([not pair["agrees"] for _, pair, _ in rows])
    silent = numpy.array([group is None for group, _, _ in rows])
    sample = numpy.where(silent, options.silent_weight, 1.0)
    groups = numpy.array([group_number(group or "") for group, _, _ in rows])
    figure = [names.index(name) for name in FIGURE]
    held = numpy.zeros(len(y))
    for fold in range(5):
        train = (groups % 5 != fold) | silent
        if (~train).any():
            held[~train] = x[~train] @ weights_of(
                x[train], y[train], sample[train], conflict[train], figure, options.penalty, names)
    p = 1 / (1 + numpy.exp(-held))
    print(f"pairs {len(y)}  of one thing {int(y.sum())}  contradictions {int(y[conflict].sum())}")
    all_y, all_rows = y, rows
    judged = conflict & ~silent
    p, y, rows = p[judged], y[judged], [row for row, keep in zip(rows, judged) if keep]
    for low, high in [(0, .1), (.1, .3), (.3, .5), (.5, .6), (.6, .7), (.7, .8), (.8, .9), (.9, 1.01)]:
        chosen = (p >= low) & (p < high)
        if chosen.any():
            print(f"confidence {low:.1f}-{high:.1f}: {int(chosen.sum()):5d} pairs, right {y[chosen].mean():.2f}")
    for least in (.3, .4, .5, .6, .7, .8):
        chosen = p >= least
        print(f"at {least}: precision {y[chosen].mean() if chosen.any() else 1:.3f}  recall {y[chosen].sum() / y.sum():.3f}")
    weights = weights_of(x, numpy.array([float(v) for v in all_y]), sample, conflict, figure, options.penalty, names)
    for name, weight in zip(names, weights):
        print(f"{name:18} {weight:7.3f}")
    if options.verbose:
        for index in numpy.argsort(-numpy.abs(p - y))[:60]:
            group, pair, verdict = rows[index]
            print(f"{'MISS' if verdict else 'ALARM'} {p[index]:.2f} {group}: {pair['first']['text']} | {pair['second']['text']}")
            print("     ", {n: round(v, 2) for n, v in zip(names[1:], pair["features"]) if v})
    if options.write:
        target = pathlib.Path(options.write)
        comments = [line for line in target.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
        table = [f"{name}\t{weight:.3f}" for name, weight in zip(names, weights)]
        target.write_text("\n".join(comments + table) + "\n", encoding="utf-8")


def group_number(name):
    return sum(ord(c) * (i + 7) for i, c in enumerate(name))


if __name__ == "__main__":
    main()
