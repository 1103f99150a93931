#!/usr/bin/env python3
"""Goes the ways into the program as their users do: completions, manual page, init, pre-commit, the steps of the Action.

    python3 Tests/Formats/ways_in.py .build/debug/jmlint [FOLDER_OF_THE_ENVIRONMENT]

What needs a program that is not there (zsh, fish, groff, pre-commit, Chromium, pdftotext) is told as skipped.
"""

import json
import os
import pathlib
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CLEAN = "---\ntitle: 选址\ndate: 2024-03-01\n---\n云栖港新建三栋楼。\n"
SLIP = "---\ntitle: 选址\ndate: 2024-03-01\n---\n云栖港新建三幢楼。\n"
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
SETTINGS = "include: [稿]\nrules: [own]\n"


def run(*words, **options):
    return subprocess.run([str(w) for w in words], capture_output=True, text=True, **options)


def newsroom(folder: pathlib.Path) -> pathlib.Path:
    (folder / "稿").mkdir(parents=True)
    (folder / "own").mkdir()
    (folder / ".lint.yml").write_text(SETTINGS)
    (folder / "own" / "unit.yml").write_text(RULE)
    (folder / "稿" / "甲.txt").write_text(CLEAN)
    return folder


# What is typed before the tabulator, and what must be offered: verbs, options, formats, ids of rules.
OFFERS = {
    "jmlint ba": "baseline", "jmlint check --stat": "--statistics", "jmlint check --format sa": "sarif",
    "jmlint explain arithmetic/su": "arithmetic/sum", "jmlint check --select damage/doubled-p": "damage/doubled-phrase",
}


def completions(program: str, folder: pathlib.Path) -> str:
    """Each shell that is there loads its script and completes."""
    environment = {**os.environ, "PATH": f"{pathlib.Path(program).parent}:{os.environ['PATH']}", "ZDOTDIR": str(folder),
                   "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder), "TERM": "dumb"}
    told = []
    for shell, (name, offer) in {
        "bash": ("jmlint.bash", bash_offer), "zsh": ("_jmlint", zsh_offer), "fish": ("jmlint.fish", fish_offer),
    }.items():
        made = run(program, "--generate-completion-script", shell)
        assert made.returncode == 0 and made.stdout, made.stderr
        (folder / name).write_text(made.stdout)
        if not shutil.which(shell):
            told.append(f"{shell} skipped, not installed")
            continue
        for line, wanted in OFFERS.items():
            offered = offer(line, folder, environment)
            assert wanted in offered, (shell, line, offered)
        told.append(shell)
    return f"{len(OFFERS)} offers each in " + ", ".join(told)


def bash_offer(line: str, folder: pathlib.Path, environment: dict) -> list[str]:
    words = line.split()
    quoted = " ".join(f"'{word}'" for word in words)
    made = run("bash", "-c", f"""
        source "{folder}/jmlint.bash"
        COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; COMP_LINE="{line}"; COMP_POINT={len(line)}
        _jmlint jmlint "{words[-1]}" "{words[-2]}"; printf '%s\\n' "${{COMPREPLY[@]}}" """, env=environment)
    return made.stdout.split()


def fish_offer(line: str, folder: pathlib.Path, environment: dict) -> list[str]:
    made = run("fish", "-c", f"source '{folder}/jmlint.fish'; complete --do-complete '{line}'", env=environment)
    assert not made.stderr, made.stderr
    return [offer.split("\t")[0] for offer in made.stdout.splitlines()]


def zsh_offer(line: str, folder: pathlib.Path, environment: dict) -> list[str]:
    """What the line has become after the tabulator is pressed at a prompt."""
    (folder / ".zshrc").write_text(
        "fpath=($ZDOTDIR $fpath)\nautoload -Uz compinit && compinit -u -D\nunsetopt zle_bracketed_paste\n"
        "show() { print -r -- \"<$BUFFER>\"; BUFFER=exit; zle accept-line }\nzle -N show\nbindkey '^X' show\nPS1=READY\n")
    pid, terminal = pty.fork()
    if pid == 0:
        os.execvpe("zsh", ["zsh", "-i"], environment)
    read(terminal, lambda shown: "READY" in shown)
    os.write(terminal, line.encode() + b"\t\x18")
    shown = read(terminal, lambda shown: re.search("<.*>", shown) is not None)
    os.close(terminal)
    os.waitpid(pid, 0)
    return re.search("<(.*)>", shown)[1].split()


def manual(program: str, folder: pathlib.Path) -> str:
    page = folder / "jmlint.1"
    assert run(program, "manual", page).returncode == 0
    if not shutil.which("groff"):
        return "skipped, no groff"
    shown = run("groff", "-man", "-Kutf8", "-Tutf8", "-ww", page)
    warnings = [line for line in shown.stderr.splitlines() if "can't break line" not in line and "cannot break" not in line]
    assert shown.returncode == 0 and not warnings, warnings
    for word in ("NO_COLOR", "--baseline", "jmlint check", "jmlint rules test"):
        assert word in shown.stdout.replace("\u2010", "-").replace("\u2212", "-") or word in page.read_text().replace("\\-", "-"), word
    return f"{len(shown.stdout.splitlines())} lines"


def init(program: str, folder: pathlib.Path) -> str:
    """On a terminal it asks; with --yes, or without a terminal, it does not."""
    asked = folder / "asked"
    asked.mkdir()
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(asked)
        os.execv(program, [program, "init"])
    seen = ""
    for answer in (b"\xe7\xa8\xbf \xe6\x9d\xa5\xe7\xa8\xbf\n", b"own\n", b"grave\n", b"error\n", b"\n"):
        seen += read(terminal, lambda shown: shown.rstrip().endswith("："))
        os.write(terminal, answer)
    seen += read(terminal, lambda shown: "即可" in shown)
    _, status = os.waitpid(pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0, seen
    assert "没有“grave”这一项" in seen
    text = (asked / ".lint.yml").read_text()
    for line in ('  - "稿"', '  - "来稿"', 'rules: ["own"]', "fail-on: error", "lang: zh"):
        assert line in text.splitlines(), text
    quiet = folder / "quiet"
    quiet.mkdir()
    assert run(program, "init", "--yes", cwd=quiet).returncode == 0
    assert run(program, "check", "--show-settings", cwd=quiet).returncode == 0
    assert run(program, "init", "--yes", cwd=quiet).returncode == 2
    return "asks, and holds its tongue"


def read(terminal: int, is_enough: Callable[[str], bool]) -> str:
    """What the terminal shows from now on, until it is enough or ends."""
    seen = b""
    while not is_enough(seen.decode(errors="ignore")):
        ready, _, _ = select.select([terminal], [], [], 60)
        assert ready, "the program says nothing: " + seen.decode(errors="replace")
        try:
            part = os.read(terminal, 4096)
        except OSError:
            break
        if not part:
            break
        seen += part
    return seen.decode(errors="replace")


def precommit(program: str, folder: pathlib.Path, python: str) -> str:
    """A commit with a slip is refused, and one without goes through."""
    command = [python, "-m", "pre_commit"]
    if run(*command, "--version").returncode != 0:
        return "skipped, no pre-commit"
    checked = run(*command, "validate-manifest", ROOT / ".pre-commit-hooks.yaml")
    assert checked.returncode == 0, checked.stdout
    tools = folder / "bin"
    tools.mkdir()
    (tools / "jmlint").symlink_to(program)
    environment = {
        **os.environ, "PATH": f"{tools}:{os.environ['PATH']}", "PRE_COMMIT_HOME": str(folder / "cache"),
        "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_CONFIG_GLOBAL": "/dev/null", "LC_ALL": "C.UTF-8",
    }

    def git(*words, where):
        return run("git", *words, cwd=where, env=environment)

    hooks = folder / "hooks"
    hooks.mkdir()
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "hooks"]):
        assert git(*words, where=hooks).returncode == 0
    revision = git("rev-parse", "HEAD", where=hooks).stdout.strip()

    room = newsroom(folder / "room")
    (room / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {hooks}\n    rev: {revision}\n    hooks: [{{id: jmlint-system}}]\n")
    git("init", "-q", where=room)
    installed = run(*command, "install", cwd=room, env=environment)
    assert installed.returncode == 0, installed.stderr
    git("add", ".", where=room)
    clean = git("commit", "-qm", "clean", where=room)
    assert clean.returncode == 0, clean.stdout + clean.stderr
    (room / "稿" / "乙.txt").write_text(SLIP)
    git("add", ".", where=room)
    slip = git("commit", "-qm", "slip", where=room)
    assert slip.returncode == 1 and "应写作“栋”" in slip.stdout + slip.stderr, slip.stdout + slip.stderr
    (room / "稿" / "乙.txt").write_text("---\ntitle: 植树\ndate: 2024-03-12\n---\n望川县今天植树。\n")
    git("add", ".", where=room)
    assert git("commit", "-qm", "right", where=room).returncode == 0
    # The example of the manual takes the program that is installed.
    shutil.copy(ROOT / "docs/examples/pre-commit-config.yaml", room / ".pre-commit-config.yaml")
    example = run(*command, "run", "--all-files", cwd=room, env=environment)
    assert example.returncode == 0 and "Passed" in example.stdout, example.stdout + example.stderr
    return "refuses the slip, takes the rest"


def action(program: str, folder: pathlib.Path) -> str:
    """The last step of action.yml with the environment that GitHub gives."""
    step = re.findall(r"run: (.+)", (ROOT / "action.yml").read_text())[-1]
    room = newsroom(folder / "action")
    (room / "稿" / "乙 空格.txt").write_text(SLIP)
    files = {name: folder / name for name in ("summary.md", "output.txt")}
    environment = {
        **os.environ, "GITHUB_ACTION_PATH": str(ROOT), "JMLINT_PROGRAM": program, "JMLINT_ARGS": "--fail-on error", "JMLINT_SARIF": "a.sarif",
        "JMLINT_HTML": "a.html", "GITHUB_STEP_SUMMARY": str(files["summary.md"]), "GITHUB_OUTPUT": str(files["output.txt"]),
    }
    done = run("bash", "-euo", "pipefail", "-c", step, cwd=room, env=environment)
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=稿/乙 空格.txt,line=5,"), done.stdout
    assert files["output.txt"].read_text() == "status=1\n"
    assert "应写作“栋”" in files["summary.md"].read_text()
    assert len(json.loads((room / "a.sarif").read_text())["runs"][0]["results"]) == 1
    assert (room / "a.html").exists()
    (room / "稿" / "乙 空格.txt").unlink()
    assert run("bash", "-euo", "pipefail", "-c", step, cwd=room, env=environment).returncode == 0
    return "annotations, summary, SARIF and page"


def pdf(program: str, folder: pathlib.Path) -> str:
    """A page printed by a browser is read: Chinese text in an embedded font, in columns."""
    if not shutil.which("chromium") or not shutil.which("pdftotext"):
        return "skipped, no Chromium or no pdftotext"
    page = folder / "page.html"
    page.write_text(
        "<!DOCTYPE html><meta charset=utf-8><body style='columns: 2'><h1>澜江港企业名录</h1>"
        "<p>全市共有12家企业，其中国内5家，国外9家。</p><p>望川县今天植树。</p>")
    paper = folder / "版面 一.pdf"
    run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={paper}",
        page.as_uri(), timeout=120)
    text = run("pdftotext", "-enc", "UTF-8", "-nopgbrk", paper, "-").stdout
    report = json.loads(run(program, "check", "--isolated", "--format", "json", paper).stdout)
    place = next(f["location"] for f in report["findings"] if f["rule"] == "arithmetic/sum")
    line = text.split("\n")[place["startLine"] - 1]
    assert line[place["startColumn"] - 1:place["endColumn"] - 1] == "12家" == place["text"], (place, text)
    return "a printed page is read, with places in its text"


def main() -> int:
    program = str(pathlib.Path(sys.argv[1]).resolve())
    python = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else ROOT / ".build" / "formats") / "bin" / "python3"
    interpreter = str(python) if python.exists() else sys.executable
    ways = {
        "completions": completions, "manual page": manual, "init": init, "action": action, "pdf": pdf,
        "pre-commit": lambda program, folder: precommit(program, folder, interpreter),
    }
    for name, way in ways.items():
        with tempfile.TemporaryDirectory() as folder:
            print(f"{name}: {way(program, pathlib.Path(folder))}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
