#!/usr/bin/env python3
"""jmlint beside public recognizers of Chinese numbers, money and dates, on the same newspaper wordings.

usage: side_by_side.py [--jmlint PROGRAM]          (pip install cn2an jionlp recognizers-text-suite "emoji<1.7")

A row is right where the tool gives the value (or the bounds that the words allow: 80多名 is 80 to 89, 超850家 above 850) or the
day that is meant, reckoned from 16 October 2025. `·` is a wrong answer, `–` none, blank where the tool does not read that kind.
"""
import argparse, json, subprocess, sys, warnings
from fractions import Fraction

warnings.filterwarnings("ignore")
DATE = "2025-10-16"
# wording, kind, low, high (numbers) or first and last day
ROWS = [
    ("一千二百三十四", "number", 1234, 1234), ("3.5万", "number", 35000, 35000), ("三亿五千万", "number", 350000000, 350000000),
    ("三万五", "number", 35000, 35000), ("廿二", "number", 22, 22), ("壹仟贰佰", "number", 1200, 1200), ("负十二", "number", -12, -12),
    ("二〇二五", "number", 2025, 2025), ("一百点五", "number", 100.5, 100.5), ("1,280", "number", 1280, 1280),
    ("八十多名教师", "quantity", 80, 89), ("80余名", "quantity", 80, 89), ("8500多件", "quantity", 8500, 8599), ("十几台", "quantity", 10, 19),
    ("近千家企业", "quantity", 900, 1000), ("超850家", "quantity", 850, None), ("不足20人", "quantity", None, 20), ("至少两名", "quantity", 2, None),
    ("三五百人", "quantity", 300, 500), ("二三十名", "quantity", 20, 30), ("数十名", "quantity", 10, 99), ("10—20年", "quantity", 10, 20),
    ("两到三万吨", "quantity", 20000, 30000), ("14个国家", "quantity", 14, 14), ("两个半小时", "quantity", "2.5", "2.5"),
    ("1.5—1.8倍", "quantity", "1.5", "1.8"), ("八成半", "percent", 85, 85), ("百分之六十二点五", "percent", "62.5", "62.5"), ("近13%", "percent", 12, 13),
    ("3个百分点", "percent", 3, 3), ("三分之一", "fraction", "1/3", "1/3"), ("5.2亿元", "money", 520000000, 520000000),
    ("4.8万元", "money", 48000, 48000), ("港币两千九百六十元", "money", 2960, 2960), ("一百三十五块六角七分", "money", "135.67", "135.67"),
    ("最高30万元", "money", None, 300000), ("3000多欧元", "money", 3000, 4000), ("数十亿元", "money", 1000000000, 10000000000),
    ("1万元至5万元", "money", 10000, 50000), ("80余亿元", "money", 8000000000, 9000000000),
    ("2025年3月5日", "date", "2025-03-05", "2025-03-05"), ("去年12月", "date", "2024-12-01", "2024-12-31"),
    ("昨日", "date", "2025-10-15", "2025-10-15"), ("上月", "date", "2025-09-01", "2025-09-30"), ("10月15日", "date", "2025-10-15", "2025-10-15"),
    ("今年前8个月", "date", "2025-01-01", "2025-08-31"), ("前三季度", "date", "2025-01-01", "2025-09-30"), ("上半年", "date", "2025-01-01", "2025-06-30"),
    ("“十四五”期间", "date", "2021-01-01", "2025-12-31"), ("2021年至2023年", "date", "2021-01-01", "2023-12-31"), ("3月至5月", "date", "2025-03-01", "2025-05-31"),
    ("近五年", "date", "2021-01-01", "2025-10-16"), ("今年以来", "date", "2025-01-01", "2025-10-16"), ("三年前", "date", "2022-01-01", "2022-12-31"),
    ("20天后", "date", "2025-11-05", "2025-11-05"), ("2024年春节", "date", "2024-02-10", "2024-02-10"), ("农历八月十五", "date", "2025-10-06", "2025-10-06"),
    ("去年中秋", "date", "2024-09-17", "2024-09-17"), ("12月上旬", "date", "2025-12-01", "2025-12-10"), ("上世纪80年代", "date", "1980-01-01", "1989-12-31"),
    ("2030年前", "date", None, "2030-12-31"), ("本周三", "date", "2025-10-15", "2025-10-15"), ("今冬明春", "date", "2025-11-07", "2026-05-04"),
    ("八成五", "percent", 85, 85), ("七五折优惠", "percent", 75, 75), ("占1/3", "fraction", "1/3", "1/3"), ("不得超过50人", "quantity", None, 50),
    ("身高1米75", "quantity", "1.75", "1.75"), ("9秒98", "quantity", "9.98", "9.98"), ("近一倍", "quantity", "0.9", 1),
    ("上世纪八九十年代", "date", "1980-01-01", "1999-12-31"), ("10月中下旬", "date", "2025-10-11", "2025-10-31"),
    ("国庆假期首日", "date", "2025-10-01", "2025-10-01"), ("五年前的5月12日", "date", "2020-05-12", "2020-05-12"),
    ("今年最后一天", "date", "2025-12-31", "2025-12-31"), ("光绪二十六年", "date", "1900-01-01", "1900-12-31"),
    ("三又二分之一", "fraction", "7/2", "7/2"), ("4.5/10万", "fraction", "9/200000", "9/200000"), ("不足3‰", "percent", None, "0.3"),
    ("零下5℃至零下2℃", "quantity", -5, -2), ("一两百人", "quantity", 100, 200), ("千把人", "quantity", 900, 1100), ("七毛二", "money", "0.72", "0.72"),
    ("上周末", "date", "2025-10-11", "2025-10-12"), ("下周二至周四", "date", "2025-10-21", "2025-10-23"),
    ("9月10日、11日、12日", "date", "2025-09-10", "2025-09-12"), ("将于3月8日举行", "date", "2026-03-08", "2026-03-08"),
    ("十个多月后", "date", "2026-08-01", "2026-09-30"), ("“十二五”末", "date", "2015-01-01", "2015-12-31"),
]


def number(value):
    return None if value is None else Fraction(str(value))


def jmlint(program):
    output = subprocess.run(program + ["mentions", "-", "--lines", "--format", "jsonl", "--date", DATE], input="".join(r[0] + "\n" for r in ROWS),
                            capture_output=True, text=True, check=True).stdout
    answers = []
    for row, line in zip(ROWS, output.splitlines()):
        found = json.loads(line)["mentions"]
        if row[1] == "date":
            spans = [m["resolved"] for m in found if m.get("resolved")]
            ends = (spans[0].split("/") + spans[:1])[:2] if spans else None
            answers.append(ends and (None if row[2] is None else ends[0][:10], ends[1][:10]))
        else:
            found = [m for m in found if m["kind"] not in ("identifier", "quotation")]
            answers.append(found and (number(found[0].get("value", found[0].get("low"))), number(found[0].get("value", found[0].get("high")))))
    return answers


def of_cn2an():
    import cn2an
    answers = []
    for text, kind, *_ in ROWS:
        if kind != "number":
            answers.append("")
            continue
        try:
            value = cn2an.cn2an(text, "smart")
            answers.append((number(value), number(value)))
        except Exception:
            answers.append(None)
    return answers


def of_jionlp():
    import datetime, jionlp
    base = datetime.datetime(2025, 10, 16, 12).timestamp()
    answers = []
    for text, kind, *_ in ROWS:
        try:
            if kind == "money":
                value = jionlp.parse_money(text)["num"]
                values = value if isinstance(value, list) else [value, value]
                answers.append((number(values[0]), number(values[1])))
            elif kind == "date":
                ends = jionlp.parse_time(text, time_base=base)["time"]
                answers.append((None if "inf" in ends[0] or ROWS[len(answers)][2] is None else ends[0][:10], ends[1][:10]))
            else:
                answers.append("")
        except Exception:
            answers.append(None)
    return answers


def of_recognizers():
    import datetime
    from recognizers_date_time import recognize_datetime
    from recognizers_number import recognize_number, recognize_percentage
    from recognizers_number_with_unit import recognize_currency
    answers = []
    for text, kind, *_ in ROWS:
        try:
            if kind == "date":
                found = recognize_datetime(text, "zh-cn", reference=datetime.datetime(2025, 10, 16, 12))
                value = found[0].resolution["values"][-1]
                if "value" in value:
                    answers.append((value["value"][:10],) * 2)
                else:
                    end = datetime.date.fromisoformat(value["end"][:10]) - datetime.timedelta(days=1)
                    answers.append((value.get("start", "")[:10] or None, end.isoformat()))
                continue
            recognize = {"money": recognize_currency, "percent": recognize_percentage}.get(kind, recognize_number)
            value = recognize(text, "zh-cn")[0].resolution["value"].rstrip("%")
            value = Fraction(value).limit_denominator(1000) if kind == "fraction" else number(value)
            answers.append((value, value))
        except Exception:
            answers.append(None)
    return answers


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--jmlint", default="jmlint")
    options = parser.parse_args()
    tools = {"jmlint": lambda: jmlint(options.jmlint.split()), "cn2an": of_cn2an, "jionlp": of_jionlp, "recognizers": of_recognizers}
    answers = {}
    for name, read in tools.items():
        try:
            answers[name] = read()
        except ImportError as error:
            print(f"{name}: not installed ({error})", file=sys.stderr)
    print("| wording | means | " + " | ".join(answers) + " |")
    print("| --- | --- |" + " --- |" * len(answers))
    right = dict.fromkeys(answers, 0)
    asked = dict.fromkeys(answers, 0)
    for index, (text, kind, low, high) in enumerate(ROWS):
        want = (low, high) if kind == "date" else (number(low), number(high))
        cells = []
        for name in answers:
            got = answers[name][index]
            if got == "":
                cells.append(" ")
                continue
            asked[name] += 1
            right[name] += bool(got and tuple(got) == want)
            cells.append("–" if not got else "✓" if tuple(got) == want else "·")
        print(f"| {text} | {'…' if low is None else low} – {'…' if high is None else high} | " + " | ".join(cells) + " |")
    print("| right | | " + " | ".join(f"{right[n]} of {asked[n]}" for n in answers) + " |")


if __name__ == "__main__":
    sys.exit(main())
