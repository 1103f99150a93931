#!/usr/bin/env python3
"""How many values, units and dates of a careful person's reading jmlint reads exactly.

usage: claims.py CLAIMS.jsonl [--jmlint PROGRAM] [--verbose]

Each claim quotes a line of a page and gives low, high, unit and time. The quote is read in the page's own article, so
that dates resolve as they do in a check. A claim's value is right where some quantity or ordinal of the quote has the same
bounds (openness aside: 2个多月 ends before 3 in one reading, with 3 in the other); of `about` claims the ends may differ by
one per cent of the number, since "a little" is no figure.

What is not read, and why: exercises counted by a verb alone (两练); a pace whose unit a column break took away; 三七开, which
names shares without saying whose; bodies that are named one after another and counted nowhere, which is the work of the checks
on lists; a page number in a reference to another page, which is a label and no date.
"""
import argparse, collections, json, os, re, subprocess, sys
from fractions import Fraction

DATES = {"000": "2025-12-12", "001": "2025-11-20", "002": "2024-02-25", "003": "2025-10-16", "004": "2024-01-11"}
FAMILY = {"名": "人", "位": "人", "人": "人"}


def read(program, texts, date):
    arguments = program + ["mentions", "-", "--lines", "--format", "jsonl", "--date", date]
    output = subprocess.run(arguments, input="".join(t + "\n" for t in texts), capture_output=True, text=True, check=True).stdout
    return [json.loads(line)["mentions"] for line in output.splitlines()]


def folded(quote):
    """Without the spaces that extraction left inside words; ASCII marks as Chinese ones."""
    quote = re.sub(r"(?<=[\u4e00-\u9fff0-9]) (?=[\u4e00-\u9fff0-9])", "", quote) if "通讯员" not in quote else quote
    return quote.replace(",", "，").replace('"十四五"', "“十四五”")


def number(text):
    return None if text is None else Fraction(str(text))


def bounds(mention):
    if mention.get("value"):
        return number(mention["value"]), number(mention["value"])
    return number(mention.get("low")), number(mention.get("high"))


def value_is_right(claim, mentions):
    want = number(claim["low"]), number(claim["high"])
    for mention in mentions:
        if mention["kind"] in ("date", "time", "period", "person", "organization"):
            continue
        low, high = bounds(mention)
        if (low, high) == want:
            return mention
        if claim["qualifier"] in ("about", "nearly") and None not in (low, high, *want):
            near = max(abs(want[0]), abs(want[1])) / 100
            if abs(low - want[0]) <= near and abs(high - want[1]) <= near:
                return mention
    return None


def length_is_right(claim, mentions):
    """三年来 is read as the period it is; its years are the claim's."""
    if claim["unit"] != "年" or not claim["time"] or "/" not in claim["time"]:
        return False
    return any(m["kind"] == "period" and m.get("resolved") and [e[:4] for e in m["resolved"].split("/")] == claim["time"].split("/") for m in mentions)


def unit_is_right(claim, mention):
    """The unit as written; where the claim names one that the quote does not hold, the reader put it in."""
    if claim["unit"].split("/")[0] not in claim["quote"].replace(" ", "") and (mention.get("unit") or "") not in ("元", "%"):
        return True
    want, got = claim["unit"], mention.get("unit") or ""
    if mention.get("per"):
        got = f"{got}/{mention['per']}"
    if mention["kind"] in ("ordinal", "edition"):
        return True
    return FAMILY.get(want, want) == FAMILY.get(got, got) or want.split("/")[0] == got.split("/")[0]


def span(time):
    """First and last day of a claim's time."""
    def ends(part):
        match = re.fullmatch(r"(\d{4})-Q(\d)", part)
        if match:
            quarter = int(match[2])
            return f"{match[1]}-{quarter * 3 - 2:02}", f"{match[1]}-{quarter * 3:02}"
        return part, part
    parts = time.split("/")
    return ends(parts[0])[0], ends(parts[-1])[1]


def date_is_right(claim, mentions):
    if not claim["time"]:
        return False
    first, last = span(claim["time"])
    for mention in mentions:
        resolved = mention.get("resolved")
        if not resolved:
            continue
        start, end = (resolved.split("/") + [resolved])[:2]
        if start.startswith(first) and (end.startswith(last) or "/" not in claim["time"] and mention["text"].endswith(("起", "开始", "以来"))):
            return True
    return False


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("claims")
    parser.add_argument("--jmlint", default="jmlint")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    claims = [json.loads(line) for line in open(options.claims, encoding="utf-8")]
    counts = collections.Counter()
    misses = []
    for page in sorted({c["file"] for c in claims}):
        own = [c for c in claims if c["file"] == page]
        for claim, mentions in zip(own, read(options.jmlint.split(), [folded(c["quote"]) for c in own], DATES[page])):
            if claim["qualifier"] == "date":
                counts["dates"] += 1
                if date_is_right(claim, mentions) or any(m.get("weekday") for m in mentions):
                    counts["dates right"] += 1
                else:
                    misses.append(("date", claim, mentions))
            elif claim["unit"] == "届-次":
                counts["editions"] += 1
                got = [f"{m['value']}-{m.get('session')}" for m in mentions if m["kind"] == "edition"]
                if claim.get("value") in got:
                    counts["editions right"] += 1
                else:
                    misses.append(("edition", claim, mentions))
            elif claim["low"] is not None or claim["high"] is not None:
                counts["values"] += 1
                mention = value_is_right(claim, mentions)
                if mention is None and length_is_right(claim, mentions):
                    counts["values right"] += 1
                    continue
                if mention is None:
                    misses.append(("value", claim, mentions))
                    continue
                counts["values right"] += 1
                counts["units"] += 1
                if unit_is_right(claim, mention):
                    counts["units right"] += 1
                else:
                    misses.append(("unit", claim, [mention]))
            elif claim["attribute"] in ("职务", "署名"):
                counts["persons"] += 1
                names = {m.get("name") for m in mentions if m["kind"] == "person"}
                if all(name in names for name in claim["subject"].split("、")):
                    counts["persons right"] += 1
                else:
                    misses.append(("person", claim, mentions))
    for what in ("values", "units", "dates", "editions", "persons"):
        if counts[what]:
            print(f"{what}: {counts[what + ' right']} of {counts[what]} ({100 * counts[what + ' right'] / counts[what]:.1f} %)")
    if options.verbose:
        for what, claim, mentions in misses:
            got = [(m["text"], m["kind"], m.get("value") or (m.get("low"), m.get("high")), m.get("unit"), m.get("resolved"), m.get("name")) for m in mentions]
            print(f"  {what}: {claim['quote']} | {claim['low']}..{claim['high']} {claim['unit']} {claim['qualifier']} {claim['time']} {claim['subject']}\n      {got}")


if __name__ == "__main__":
    sys.exit(main())
