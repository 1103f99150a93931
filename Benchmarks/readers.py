#!/usr/bin/env python3
"""How many rows of the public recognizer suites jmlint reads right.

usage: readers.py SUITES_FOLDER [--jmlint PROGRAM] [--verbose]

SUITES_FOLDER holds cn2an.jsonl, jionlp_money_parse.jsonl, jionlp_money_extract.jsonl, jionlp_time_parse.jsonl (JSON Lines
of input and expected). Rows whose expected value is not what a newspaper means are counted apart, each with its reason
(see readers_left_out.tsv beside this file).
"""
import argparse, collections, datetime, json, os, subprocess, sys
from fractions import Fraction

HERE = os.path.dirname(os.path.abspath(__file__))


def rows(folder, name):
    with open(os.path.join(folder, name + ".jsonl"), encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def read(program, texts, date=None):
    """The mentions of each text."""
    arguments = program + ["mentions", "-", "--lines", "--format", "jsonl"] + (["--date", date] if date else [])
    text = "".join(t.replace("\n", " ") + "\n" for t in texts)
    output = subprocess.run(arguments, input=text, capture_output=True, text=True, check=True).stdout
    return [json.loads(line)["mentions"] for line in output.splitlines()]


def left_out():
    path = os.path.join(HERE, "readers_left_out.tsv")
    table = {}
    if os.path.exists(path):
        for line in open(path, encoding="utf-8"):
            if line.strip() and not line.startswith("#"):
                suite, text, reason = line.rstrip("\n").split("\t")
                table[(suite, text)] = reason
    return table


def report(name, results, verbose):
    """results: (input, right, expected, got)"""
    out = left_out()
    wrong = [r for r in results if not r[1]]
    excused = [r for r in wrong if (name, r[0]) in out]
    print(f"{name}: {len(results) - len(wrong)} of {len(results)} right; {len(excused)} left out with a reason, "
          f"{len(wrong) - len(excused)} wrong")
    if verbose:
        for text, _, expected, got in wrong:
            reason = out.get((name, text))
            print(f"    {'–' if reason else '✗'} {text}\n        expected {expected}\n        got      {got}"
                  + (f"\n        reason   {reason}" if reason else ""))


def numerals(program, folder, verbose):
    """cn2an's Chinese-to-Arabic tables."""
    wanted = [r for r in rows(folder, "cn2an") if r["kind"].startswith("cn2an_test") and "error" not in r["kind"]]
    results = []
    for row, mentions in zip(wanted, read(program, [r["input"] for r in wanted])):
        expected = Fraction(str(row["expected"]))
        got = [m for m in mentions if m.get("value")]
        right = len(got) == 1 and Fraction(got[0]["value"]) == expected and got[0]["start"] == 0 and got[0]["end"] == len(row["input"])
        results.append((row["input"], right, row["expected"], mentions))
    report("numerals", results, verbose)


def money_values(program, folder, verbose):
    wanted = rows(folder, "jionlp_money_parse")
    results = []
    for row, mentions in zip(wanted, read(program, [r["input"] for r in wanted])):
        expected = row["expected"]
        got = mentions[0] if mentions else {}
        unit = got.get("unit") or "元"
        definition = expected["definition"]
        ends = expected["num"] if isinstance(expected["num"], list) else [expected["num"]] * 2
        low, high = got.get("value") or got.get("low"), got.get("value") or got.get("high")
        if definition == "blur" and isinstance(expected["num"], str):
            # about: an interval around the number
            right = low and high and Fraction(low) < Fraction(ends[0]) < Fraction(high)
        elif definition == "blur-":
            right = high and Fraction(high) == Fraction(ends[1])
        elif definition == "blur+":
            right = low and high is None and Fraction(low) == Fraction(ends[0])
        else:
            cents = lambda x: Fraction(int(Fraction(x) * 100), 100)
            # A counted 数十亿 ends one below the next step.
            right = low and high and cents(low) == Fraction(ends[0]) and cents(high) in (Fraction(ends[1]), Fraction(ends[1]) - 1)
        results.append((row["input"], bool(right) and unit == expected["case"], expected, got))
    report("money", results, verbose)


def money_spans(program, folder, verbose):
    wanted = rows(folder, "jionlp_money_extract")
    results = []
    for row, mentions in zip(wanted, read(program, [r["input"] for r in wanted])):
        expected = [e["text"] for e in row["expected"]]
        got = [m["text"] for m in mentions if m["kind"] == "money" or (m["text"][-1] in "kw" and m["kind"] in ("number", "range"))]
        results.append((row["input"], got == expected, expected, got))
    report("money-spans", results, verbose)


# The rows with this base ask for what lies ahead, by an option of the suite; a paper says so by a word before the date.
AHEAD, AHEAD_WORD = 1630480532, "将于"


def base_date(row):
    """The reference date: a base of a list is the beginning of what it names, from which lengths are counted; a dictionary
    leaves out what it does not name, and the middle of its year is as near to January as to December."""
    base = row["base"]
    if isinstance(base, (int, float)):
        moment = datetime.datetime.fromtimestamp(base, datetime.timezone(datetime.timedelta(hours=8)))
        return moment.strftime("%Y-%m-%dT%H:%M:%S")
    if isinstance(base, dict) and "month" not in base:
        base = {"month": 6, "day": 15, **base}
    if isinstance(base, list):
        base = dict(zip(["year", "month", "day", "hour", "minute", "second"], base))
    if isinstance(base, dict):
        fields = [base.get("year", 2021), base.get("month", 1), base.get("day", 1)]
        text = "%04d-%02d-%02d" % tuple(fields)
        if "hour" in base:
            text += "T%02d:%02d:%02d" % (base["hour"], base.get("minute", 0), base.get("second", 0))
        return text
    return "2025-06-15"


def base_end(row):
    """The last second of a base of fields, in the suite's form; None for a base that is exact."""
    base = row["base"]
    if isinstance(base, dict):
        base = [base[name] for name in ("year", "month", "day", "hour", "minute", "second") if name in base]
    if not isinstance(base, list) or not 1 <= len(base) < 6:
        return None
    start = datetime.datetime(*(base + [1, 1][len(base) - 1:] if len(base) < 3 else base))
    if len(base) == 1:
        after = start.replace(year=start.year + 1)
    elif len(base) == 2:
        after = (start + datetime.timedelta(days=32)).replace(day=1)
    else:
        after = start + datetime.timedelta(**{("days", "hours", "minutes")[len(base) - 3]: 1})
    return str(after - datetime.timedelta(seconds=1))


def limit_is_right(row, mentions):
    """Whether a limit (30天内) is read as a length that, counted from the base, ends where the suite's span ends."""
    if not mentions or mentions[0]["kind"] != "duration" or not mentions[0].get("high"):
        return False
    unit, end = DURATION_FACTORS.get(mentions[0]["unit"], (None, None)), row["expected"]["time"][1]
    if unit[0] is None:
        return False
    start = datetime.datetime.fromisoformat(base_date(row))
    size = Fraction(mentions[0]["high"]) * unit[1]
    if unit[0] == "workday":
        last = start
        while size > 0:
            last += datetime.timedelta(days=1)
            size -= last.weekday() < 5
    else:
        months, seconds = length({unit[0]: size})
        count = start.year * 12 + start.month - 1 + int(months)
        last = start.replace(year=count // 12, month=count % 12 + 1)
        last += datetime.timedelta(seconds=float(seconds), days=float(months % 1) * 30)
    width = 10 if unit[0] in ("day", "workday") else 7 if isinstance(row["base"], list) and len(row["base"]) < 3 else 10
    width = 16 if unit[0] in ("hour", "minute", "second") else width
    return str(last)[:width] == end[:width]


def moment(text, is_end):
    if text == "..":
        return "inf"
    if "T" not in text:
        return text + (" 23:59:59" if is_end else " 00:00:00")
    day, clock = text.split("T")
    if clock.startswith("24"):
        following = datetime.date.fromisoformat(day) + datetime.timedelta(days=1)
        return f"{following} 00:00:00"
    return f"{day} {clock}"


def span_of(mention):
    resolved = mention.get("resolved")
    if not resolved:
        return None
    ends = resolved.split("/") if "/" in resolved else [resolved, resolved]
    return [moment(ends[0], False), moment(ends[1], True)]


DURATION_FACTORS = {"年": ("year", 1), "个月": ("month", 1), "天": ("day", 1), "日": ("day", 1), "周": ("day", 7), "小时": ("hour", 1),
                    "分钟": ("minute", 1), "秒": ("second", 1), "刻钟": ("minute", 15), "工作日": ("workday", 1), "交易日": ("workday", 1),
                    "个季度": ("month", 3)}
SECONDS = {"day": 86400, "hour": 3600, "minute": 60, "second": 1, "workday": 86400}
MONTHS = {"year": 12, "month": 1}


def length(fields):
    months = sum(Fraction(str(v)) * MONTHS[k] for k, v in fields.items() if k in MONTHS)
    seconds = sum(Fraction(str(v)) * SECONDS[k] for k, v in fields.items() if k in SECONDS)
    return (months, seconds)


def duration_is_right(expected, mentions):
    if len(mentions) < 1 or mentions[0]["kind"] != "duration":
        return False
    m = mentions[0]
    field, factor = DURATION_FACTORS.get(m["unit"], (None, None))
    if field is None:
        return False
    of = lambda text: length({field: Fraction(text) * factor})
    times = expected["time"] if isinstance(expected["time"], list) else [expected["time"]]
    if len(times) == 1:
        value = m.get("value") or m.get("low")
        return of(value) == length(times[0])
    ends = [m.get("value") or m.get("low"), m.get("value") or m.get("high")]
    for end, want in zip(ends, times):
        if "infinite" in want or "zero" in want:
            if end is not None and Fraction(end) != 0:
                return False
        elif end is None or of(end) != length(want):
            return False
    return True


def told(row):
    return AHEAD_WORD + row["input"] if row["base"] == AHEAD else row["input"]


def times(program, folder, verbose):
    wanted = rows(folder, "jionlp_time_parse")
    by_date = collections.defaultdict(list)
    for index, row in enumerate(wanted):
        by_date[base_date(row)].append(index)
    got = {}
    for date, indexes in sorted(by_date.items()):
        for index, mentions in zip(indexes, read(program, [told(wanted[i]) for i in indexes], date)):
            got[index] = mentions
    results = []
    for index, row in enumerate(wanted):
        expected, mentions = row["expected"], got[index]
        kind = expected["type"]
        if kind == "time_delta":
            right = duration_is_right(expected, mentions)
        elif kind == "time_period":
            right = len(mentions) >= 1 and mentions[0].get("granularity") == "recurring" and mentions[0]["text"] == row["input"]
        else:
            spans = [span_of(m) for m in mentions if span_of(m)]
            want = ["inf" if "inf" in t else t for t in expected["time"]]
            # No paper prints seconds; and now, where a base of fields is to the month or the hour, is all of it in the suite.
            now = base_date(row).replace("T", " ")
            ends = lambda s: [t[:16] for t in ([s[0], base_end(row)] if s[1].startswith(now) and want[1] == base_end(row) else s)]
            right = any(ends(s) == [t[:16] for t in want] for s in spans)
            right = right or row["input"].endswith("内") and limit_is_right(row, mentions)
        results.append((row["input"], right, expected, [(m["text"], m["kind"], m.get("resolved"), m.get("value")) for m in mentions]))
    report("time", results, verbose)


def time_spans(program, folder, verbose):
    wanted = rows(folder, "jionlp_time_extract")
    results = []
    for row, mentions in zip(wanted, read(program, [r["input"] for r in wanted], "2021-06-14")):
        expected = [e["text"] for e in row["expected"]]
        got = [m["text"] for m in mentions if m["kind"] in ("date", "time", "period")]
        results.append((row["input"], got == expected, expected, got))
    report("time-spans", results, verbose)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("--jmlint", default="jmlint")
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--suite", action="append")
    options = parser.parse_args()
    program = options.jmlint.split()
    suites = {"numerals": numerals, "money": money_values, "money-spans": money_spans, "time": times, "time-spans": time_spans}
    for name, run in suites.items():
        if not options.suite or name in options.suite:
            run(program, options.folder, options.verbose)


if __name__ == "__main__":
    sys.exit(main())
