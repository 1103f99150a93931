#!/usr/bin/env python3
"""Goes the ways into the program as their users do: completions, manual page, init, pre-commit, the steps of the Action.

    python3 Tests/Formats/ways_in.py .build/debug/jmlint [FOLDER_OF_THE_ENVIRONMENT]

What needs a program that is not there (zsh, fish, groff, pre-commit) is told as skipped.
"""

import json
import os
import pathlib
import pty
import select
import shutil
import subprocess
import sys
import tempfile

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


def completions(program: str, folder: pathlib.Path) -> str:
    """The scripts are taken by their shells, and bash offers verbs and formats."""
    told = []
    for shell, check in {"bash": ["-n"], "zsh": ["-n"], "fish": ["--no-execute"]}.items():
        script = folder / f"jmlint.{shell}"
        made = run(program, "--generate-completion-script", shell)
        assert made.returncode == 0 and made.stdout, made.stderr
        script.write_text(made.stdout)
        if not shutil.which(shell):
            told.append(f"{shell} skipped")
            continue
        taken = run(shell, *check, script)
        assert taken.returncode == 0 and not taken.stderr, taken.stderr
        told.append(shell)
    for line, wanted in {"jmlint ba": "baseline", "jmlint check --format sa": "sarif"}.items():
        words = line.split()
        offer = run("bash", "-c", f"""
            source "{folder}/jmlint.bash"
            COMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; COMP_LINE="{line}"; COMP_POINT={len(line)}
            _jmlint jmlint "{words[-1]}" "{words[-2]}"; printf '%s\\n' "${{COMPREPLY[@]}}" """,
            env={**os.environ, "PATH": f"{pathlib.Path(program).parent}:{os.environ['PATH']}"})
        assert wanted in offer.stdout.split(), (line, offer.stdout, offer.stderr)
    return ", ".join(told)


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
    seen = b""
    for answer in (b"\xe7\xa8\xbf \xe6\x9d\xa5\xe7\xa8\xbf\n", b"own\n", b"grave\n", b"error\n", b"\n"):
        seen += read(terminal, "：")
        os.write(terminal, answer)
    seen += read(terminal, "即可")
    _, status = os.waitpid(pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0, seen.decode()
    assert "没有“grave”这一项" in seen.decode()
    text = (asked / ".lint.yml").read_text()
    for line in ('  - "稿"', '  - "来稿"', 'rules: ["own"]', "fail-on: error", "lang: zh"):
        assert line in text.splitlines(), text
    quiet = folder / "quiet"
    quiet.mkdir()
    assert run(program, "init", "--yes", cwd=quiet).returncode == 0
    assert run(program, "check", "--show-settings", cwd=quiet).returncode == 0
    assert run(program, "init", "--yes", cwd=quiet).returncode == 2
    return "asks, and holds its tongue"


def read(terminal: int, end: str) -> bytes:
    """What the terminal shows up to some words; what it echoes of the answers does not end with them."""
    seen = b""
    while not seen.decode(errors="ignore").rstrip().endswith(end) and end != "即可" or end == "即可" and end not in seen.decode(errors="ignore"):
        ready, _, _ = select.select([terminal], [], [], 20)
        assert ready, "the program says nothing: " + seen.decode(errors="replace")
        try:
            part = os.read(terminal, 4096)
        except OSError:
            break
        if not part:
            break
        seen += part
    return seen


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
    return "refuses the slip, takes the rest"


def action(program: str, folder: pathlib.Path) -> str:
    """The script of action.yml with the environment that GitHub gives."""
    room = newsroom(folder / "action")
    (room / "稿" / "乙 空格.txt").write_text(SLIP)
    files = {name: folder / name for name in ("summary.md", "output.txt")}
    environment = {
        **os.environ, "JMLINT_PROGRAM": program, "JMLINT_ARGS": "--fail-on error", "JMLINT_SARIF": "a.sarif",
        "JMLINT_HTML": "a.html", "GITHUB_STEP_SUMMARY": str(files["summary.md"]), "GITHUB_OUTPUT": str(files["output.txt"]),
    }
    done = run("bash", ROOT / "Scripts/github-check", cwd=room, env=environment)
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=稿/乙 空格.txt,line=5,"), done.stdout
    assert files["output.txt"].read_text() == "status=1\n"
    assert "应写作“栋”" in files["summary.md"].read_text()
    assert len(json.loads((room / "a.sarif").read_text())["runs"][0]["results"]) == 1
    assert (room / "a.html").exists()
    (room / "稿" / "乙 空格.txt").unlink()
    assert run("bash", ROOT / "Scripts/github-check", cwd=room, env=environment).returncode == 0
    return "annotations, summary, SARIF and page"


def main() -> int:
    program = str(pathlib.Path(sys.argv[1]).resolve())
    python = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else ROOT / ".build" / "formats") / "bin" / "python3"
    interpreter = str(python) if python.exists() else sys.executable
    ways = {
        "completions": completions, "manual page": manual, "init": init, "action": action,
        "pre-commit": lambda program, folder: precommit(program, folder, interpreter),
    }
    for name, way in ways.items():
        with tempfile.TemporaryDirectory() as folder:
            print(f"{name}: {way(program, pathlib.Path(folder))}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
